package id.kawat.app.promote;

import id.kawat.news.ArticleEntity;
import id.kawat.news.ArticleQuote;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Speaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changes between two extractions of one version.
 *
 * @param isAny whether anything does, be it only the place of a mention
 * @param quotesReattributed quotes that both have, by another speaker, through another medium or of another kind
 */
record Difference(
        boolean isAny,
        int quotesAdded,
        int quotesRemoved,
        int quotesReattributed,
        int entitiesAdded,
        int entitiesRemoved) {

    static final Difference NONE = new Difference(false, 0, 0, 0, 0, 0);

    static Difference between(EnrichedArticle before, EnrichedArticle after) {
        if (found(before).equals(found(after))) {
            return NONE;
        }
        Map<String, List<Object>> was = attributions(before);
        Map<String, List<Object>> is = attributions(after);
        Set<String> entitiesBefore = entities(before);
        Set<String> entitiesAfter = entities(after);
        return new Difference(
                true,
                beyond(is.keySet(), was.keySet()),
                beyond(was.keySet(), is.keySet()),
                (int) is.entrySet().stream()
                        .filter(quote -> was.containsKey(quote.getKey())
                                && !quote.getValue().equals(was.get(quote.getKey())))
                        .count(),
                beyond(entitiesAfter, entitiesBefore),
                beyond(entitiesBefore, entitiesAfter));
    }

    /** All that an extractor says; which one it was does not count. */
    private static List<Object> found(EnrichedArticle article) {
        return List.of(
                article.getLang(),
                article.getDateline(),
                article.getBoilerplate(),
                article.getEntities(),
                article.getQuotes(),
                article.getWarnings());
    }

    private static Map<String, List<Object>> attributions(EnrichedArticle article) {
        Map<String, List<Object>> attributions = new LinkedHashMap<>();
        for (ArticleQuote quote : article.getQuotes()) {
            attributions.put(
                    quote.getQuoteId(),
                    List.of(
                            quote.getKind(),
                            who(quote.getSpeaker().stream()),
                            who(quote.getVia().stream()),
                            who(quote.getJointSpeakers().stream()),
                            who(quote.getChain().stream())));
        }
        return attributions;
    }

    /** As {@code news.changes} compares them: not where they are named, and not how sure we are. */
    private static List<Object> who(Stream<Speaker> speakers) {
        return speakers.<Object>map(speaker -> List.of(
                        speaker.getText(),
                        speaker.getType(),
                        speaker.getName(),
                        speaker.getEntityId(),
                        speaker.getRole()))
                .toList();
    }

    private static Set<String> entities(EnrichedArticle article) {
        return article.getEntities().stream().map(ArticleEntity::getEntityId).collect(Collectors.toSet());
    }

    private static int beyond(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(one -> !others.contains(one)).count();
    }
}
