package id.kawat.app.lifecycle;

import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import id.kawat.news.WireArticle;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be seen of one feed's stories, without what differs from one feed to the next: ids and the time and way of arrival.
 *
 * @param articles what each shows, by guid
 * @param records entities and quotes, each with the guid of its story
 */
record VisibleState(Map<String, String> articles, SortedSet<String> records) {

    /** For each source its state. */
    static Map<String, VisibleState> bySource(
            Collection<EnrichedArticle> articles, Collection<EntityInArticle> entities, Collection<Quote> quotes) {
        Map<String, WireArticle> byId = articles.stream()
                .map(EnrichedArticle::getArticle)
                .collect(Collectors.toMap(WireArticle::getArticleId, Function.identity()));
        Map<String, VisibleState> states = new TreeMap<>();
        articles.forEach(article -> of(states, article.getArticle().getSource())
                .articles
                .put(article.getArticle().getGuid(), shown(article)));
        entities.forEach(entity -> of(states, entity.getSource())
                .records
                .add(guid(byId, entity.getArticleId()) + " " + entity.getEntityId() + " " + entity.getVersion() + " "
                        + entity.getMentions()));
        quotes.forEach(quote -> of(states, quote.getSource())
                .records
                .add(guid(byId, quote.getArticleId()) + " " + quote.getSpeaker().flatMap(Speaker::getName) + " "
                        + quote.getVersion() + " " + quote.getStart() + " " + quote.getText()));
        return states;
    }

    private static VisibleState of(Map<String, VisibleState> states, String source) {
        return states.computeIfAbsent(source, unseen -> new VisibleState(new TreeMap<>(), new TreeSet<>()));
    }

    /** A record that outlived its article names no story, and makes the state differ. */
    private static String guid(Map<String, WireArticle> byId, String articleId) {
        WireArticle article = byId.get(articleId);
        return article == null ? "orphan of " + articleId : article.getGuid();
    }

    private static String shown(EnrichedArticle enriched) {
        WireArticle article = enriched.getArticle();
        return article.getVersion() + " " + article.getKind() + " " + article.getHeadline() + " " + article.getBody()
                + " " + enriched.getEntities().size() + " "
                + enriched.getQuotes().size();
    }
}
