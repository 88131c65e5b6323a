package id.kawat.app.article;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.settings.Connection;
import id.kawat.news.ArticleChange;
import id.kawat.news.ChangeType;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.schemas.json.RecordJson;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the topics know of an article.
 *
 * @param deliveries every version on articles.raw, in the order of arrival
 * @param changes what the sink has told of it, in order
 * @param shown what is on news.articles now
 */
public record ArticleReport(
        String articleId, List<WireArticle> deliveries, List<ArticleChange> changes, Optional<EnrichedArticle> shown) {

    /** Everything that the topics know of an article. */
    public static ArticleReport of(Connection connection, String articleId) {
        try (ArticleRecords records = new ArticleRecords(connection)) {
            var deliveries = records.of(articleId, Topics.RAW_ARTICLES).stream()
                    .flatMap(found -> found.value().stream())
                    .sorted(Comparator.comparing(
                            article -> article.getProvenance().getReceivedAt()))
                    .toList();
            var changes = records.of(articleId, Topics.CHANGES).stream()
                    .flatMap(found -> found.value().stream())
                    .toList();
            var articles = records.of(articleId, Topics.ARTICLES);
            return new ArticleReport(
                    articleId, deliveries, changes, last(articles).flatMap(ArticleRecords.Found::value));
        }
    }

    private static <T> Optional<T> last(List<T> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
    }

    /** No topic knows it. */
    public boolean isEmpty() {
        return deliveries.isEmpty() && changes.isEmpty() && shown.isEmpty();
    }

    /** Any version of it; the one that counts, where one does. */
    Optional<WireArticle> article() {
        return VersionFate.current(deliveries)
                .or(() -> shown.map(EnrichedArticle::getArticle))
                .or(() -> deliveries.stream().reduce((first, second) -> second));
    }

    Optional<ArticleChange> lastChange() {
        return last(changes);
    }

    /** It was withdrawn with everything derived from it. */
    public boolean isKilled() {
        return shown.isEmpty()
                && lastChange()
                        .filter(change -> change.getWhat() == ChangeType.KILLED)
                        .isPresent();
    }

    /** Why it is or is not to be seen, in a word. */
    public String reason() {
        return lastChange()
                .map(change -> change.getReason().orElse(change.getWhat().name().toLowerCase(Locale.ROOT)))
                .orElse(shown.isPresent() ? "accepted" : "not-processed");
    }

    /** One line of JSON. */
    ObjectNode json() {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("article_id", articleId);
        line.put("guid", article().map(WireArticle::getGuid).orElse(null));
        line.put("source", source());
        line.put("status", status());
        line.put("visible", shown.isPresent());
        line.put("current_version", currentVersion().orElse(null));
        line.put("kind", kind());
        line.put("held_until", time(lastChange().flatMap(ArticleChange::getHeldUntil)));
        line.put("expires_at", time(lastChange().flatMap(ArticleChange::getExpiresAt)));
        line.put("reason", reason());
        line.put("quotes_visible", lastChange().map(ArticleChange::getQuotes).orElse(0));
        line.put(
                "entities_visible", lastChange().map(ArticleChange::getEntities).orElse(0));
        ArrayNode versions = line.putArray("versions");
        VersionFate.of(deliveries).forEach(fate -> versions.add(json(fate)));
        ArrayNode history = line.putArray("changes");
        changes.forEach(change -> history.add(RecordJson.of(change)));
        return line;
    }

    private static ObjectNode json(VersionFate fate) {
        ObjectNode version = JsonNodeFactory.instance.objectNode();
        version.put("version", fate.article().getVersion().orElse(null));
        version.put("status", lower(fate.article().getStatus()));
        version.put("kind", lower(fate.article().getKind()));
        version.put(
                "received_at", fate.article().getProvenance().getReceivedAt().toString());
        version.put("applied", fate.whyNot().isEmpty());
        version.put("why_not", fate.whyNot().orElse(null));
        return version;
    }

    String source() {
        return article()
                .map(WireArticle::getSource)
                .or(() -> lastChange().map(ArticleChange::getSource))
                .orElse("");
    }

    /** The provider's word on the version that counts; canceled after a final cancel, which leaves none that counts. */
    String status() {
        return isKilled()
                ? "canceled"
                : article().map(article -> lower(article.getStatus())).orElse("unknown");
    }

    Optional<String> currentVersion() {
        return lastChange()
                .flatMap(ArticleChange::getVersion)
                .or(() -> shown.map(EnrichedArticle::getArticle).flatMap(WireArticle::getVersion));
    }

    private String kind() {
        return lastChange()
                .map(change -> lower(change.getKind()))
                .or(() -> article().map(article -> lower(article.getKind())))
                .orElse("new");
    }

    private static String lower(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String time(Optional<Instant> at) {
        return at.map(Instant::toString).orElse(null);
    }
}
