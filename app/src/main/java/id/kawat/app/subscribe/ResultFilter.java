package id.kawat.app.subscribe;

import id.kawat.news.ArticleEntity;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Which results a subscriber wants; an empty wish lets everything through. */
record ResultFilter(
        Optional<NameMatch> speaker, Optional<NameMatch> entity, Optional<String> source, Optional<String> lang) {

    /** True where nothing was wished. */
    boolean isOpen() {
        return speaker.isEmpty() && entity.isEmpty() && source.isEmpty() && lang.isEmpty();
    }

    /** A record that is not one of the results is a mistake in the program. */
    boolean accepts(SpecificRecord result) {
        if (result instanceof Quote quote) {
            return about(quote.getSource(), quote.getLang())
                    && wanted(speaker, quote.getSpeaker())
                    && wanted(entity, quote.getSpeaker());
        }
        if (result instanceof EntityInArticle named) {
            return about(named.getSource(), named.getLang())
                    && entity.map(wish -> wish.matches(Optional.of(named.getEntityId()), Optional.of(named.getName())))
                            .orElse(true);
        }
        if (result instanceof EnrichedArticle article) {
            return about(article.getArticle().getSource(), article.getLang())
                    && speaker.map(wish ->
                                    article.getQuotes().stream().anyMatch(quote -> matches(wish, quote.getSpeaker())))
                            .orElse(true)
                    && entity.map(wish -> article.getEntities().stream().anyMatch(found -> matches(wish, found)))
                            .orElse(true);
        }
        throw new IllegalArgumentException("not a result: " + result.getSchema().getFullName());
    }

    private boolean about(String itsSource, Optional<String> itsLang) {
        return source.map(itsSource::equals).orElse(true)
                && lang.map(wish -> itsLang.filter(wish::equalsIgnoreCase).isPresent())
                        .orElse(true);
    }

    private static boolean wanted(Optional<NameMatch> wish, Optional<Speaker> who) {
        return wish.isEmpty() || matches(wish.get(), who);
    }

    private static boolean matches(NameMatch wish, Optional<Speaker> who) {
        return who.isPresent()
                && wish.matches(
                        who.get().getEntityId(),
                        who.get().getName().or(() -> Optional.of(who.get().getText())));
    }

    private static boolean matches(NameMatch wish, ArticleEntity found) {
        return wish.matches(Optional.of(found.getEntityId()), Optional.of(found.getName()));
    }
}
