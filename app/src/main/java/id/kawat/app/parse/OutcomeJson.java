package id.kawat.app.parse;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What reading an item came to, as JSON: absent is null, times are UTC in ISO 8601, symbols are in lower case. */
final class OutcomeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OutcomeJson() {}

    static ObjectNode of(String file, WireOutcome outcome) {
        if (outcome instanceof WireOutcome.Accepted accepted) {
            return accepted(file, accepted.article());
        }
        if (outcome instanceof WireOutcome.Ignored ignored) {
            return other(file, "ignore", ignored.reason(), ignored.message());
        }
        WireOutcome.Rejected rejected = (WireOutcome.Rejected) outcome;
        return other(file, "reject", rejected.reason(), rejected.message());
    }

    private static ObjectNode other(String file, String outcome, ReasonClass reason, String message) {
        return JSON.objectNode()
                .put("file", file)
                .put("outcome", outcome)
                .put("reason_class", reason.code())
                .put("message", message);
    }

    private static ObjectNode accepted(String file, Article article) {
        ObjectNode line = JSON.objectNode().put("file", file).put("outcome", "accept");
        line.put("format", article.format());
        line.put("source", article.source());
        line.put("guid", article.guid());
        line.put("article_id", article.id().value());
        line.put("version", article.version().orElse(null));
        line.put("status", symbol(article.status()));
        line.put("kind", symbol(article.kind()));
        line.put("lang", article.lang().orElse(null));
        line.put("headline", article.headline().orElse(null));
        line.put("byline", article.byline().orElse(null));
        line.put("dateline", article.dateline().orElse(null));
        line.put("slug", article.slug().orElse(null));
        line.set("keywords", texts(article.keywords()));
        line.set("subjects", subjects(article));
        line.put("urgency", article.urgency().orElse(null));
        line.put("embargo_until", time(article.embargoUntil()));
        line.put("published_at", time(article.publishedAt()));
        line.put("version_created", time(article.versionCreated()));
        line.set("rights", rights(article));
        line.put("body", article.body());
        line.set("warnings", texts(article.warnings()));
        line.put("summary", article.summary().orElse(null));
        line.set("links", links(article));
        line.put("cancels", article.cancels().orElse(null));
        line.put("sequence", article.sequence().orElse(null));
        line.put("editorial_note", article.editorialNote().orElse(null));
        line.put("body_html", article.bodyHtml().orElse(null));
        return line;
    }

    private static ArrayNode subjects(Article article) {
        ArrayNode array = JSON.arrayNode();
        article.subjects()
                .forEach(subject -> array.add(JSON.objectNode()
                        .put("code", subject.code().orElse(null))
                        .put("name", subject.name().orElse(null))));
        return array;
    }

    private static com.fasterxml.jackson.databind.JsonNode rights(Article article) {
        if (article.rights().isEmpty()) {
            return JSON.nullNode();
        }
        return JSON.objectNode()
                .put("copyright", article.rights().copyright().orElse(null))
                .put("usage_terms", article.rights().usageTerms().orElse(null))
                .put("expires_at", time(article.rights().expiresAt()));
    }

    private static ArrayNode links(Article article) {
        ArrayNode array = JSON.arrayNode();
        article.links()
                .forEach(link -> array.add(JSON.objectNode()
                        .put("rel", link.rel().orElse(null))
                        .put("href", link.href())
                        .put("title", link.title().orElse(null))));
        return array;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static @org.jspecify.annotations.Nullable String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    private static String symbol(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
