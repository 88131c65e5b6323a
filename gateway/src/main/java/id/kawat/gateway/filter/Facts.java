package id.kawat.gateway.filter;

import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a result can be filtered by, taken from it once for all subscribers.
 *
 * @param articleId the article it was found in
 * @param kind in lower case: of a quote how it is reported, of an entity its type, of an article what the version is to the one
 *     before, of a change what happened
 */
public record Facts(
        String articleId,
        String source,
        Optional<String> lang,
        String kind,
        List<Named> speakers,
        List<Named> entities) {

    /** A record that is not one of the results is a mistake in the program. */
    public static Facts of(SpecificRecord result) {
        if (result instanceof Quote quote) {
            List<Named> speakers = named(Stream.concat(quote.getSpeaker().stream(), quote.getJointSpeakers().stream()));
            return new Facts(
                    quote.getArticleId(),
                    quote.getSource(),
                    quote.getLang(),
                    lower(quote.getKind()),
                    speakers,
                    speakers);
        }
        if (result instanceof EntityInArticle entity) {
            Named named = Named.of(entity.getEntityId(), entity.getName());
            return new Facts(
                    entity.getArticleId(),
                    entity.getSource(),
                    entity.getLang(),
                    lower(entity.getType()),
                    List.of(),
                    List.of(named));
        }
        if (result instanceof EnrichedArticle article) {
            return new Facts(
                    article.getArticle().getArticleId(),
                    article.getArticle().getSource(),
                    article.getLang(),
                    lower(article.getArticle().getKind()),
                    speakers(article),
                    article.getEntities().stream().map(Named::of).toList());
        }
        if (result instanceof ArticleChange change) {
            return new Facts(
                    change.getArticleId(),
                    change.getSource(),
                    Optional.empty(),
                    lower(change.getWhat()),
                    List.of(),
                    List.of());
        }
        throw new IllegalArgumentException("not a result: " + result.getSchema().getFullName());
    }

    private static List<Named> speakers(EnrichedArticle article) {
        return named(article.getQuotes().stream()
                .flatMap(quote -> Stream.concat(quote.getSpeaker().stream(), quote.getJointSpeakers().stream())));
    }

    private static List<Named> named(Stream<Speaker> speakers) {
        return speakers.map(Named::of).distinct().toList();
    }

    private static String lower(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
