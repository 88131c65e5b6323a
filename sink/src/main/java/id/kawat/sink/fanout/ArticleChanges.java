package id.kawat.sink.fanout;

import id.kawat.news.ArticleChange;
import id.kawat.news.ChangeType;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.Optional;

/** The contract of {@code news.changes}: what happened to an article, from how it stood before and stands after. */
final class ArticleChanges {

    private ArticleChanges() {}

    /** Empty where nothing did that concerns anybody: another copy of what is hidden anyway. */
    static Optional<ArticleChange> of(String articleId, ArticleState before, ArticleState after, Instant at) {
        boolean isTheSame =
                before.situation().equals(after.situation()) && before.shown().equals(after.shown());
        return isTheSame ? Optional.empty() : Optional.of(change(articleId, before, after, at));
    }

    private static ArticleChange change(String articleId, ArticleState before, ArticleState after, Instant at) {
        Situation now = after.situation();
        var paragraphs = ParagraphDifference.of(
                before.shown().paragraphs(), after.shown().paragraphs());
        return ArticleChange.newBuilder()
                .setArticleId(articleId)
                .setSource(now.source())
                .setWhat(isRelease(before.situation(), now) ? ChangeType.RELEASED : now.what())
                .setReason(reason(before.situation(), now).orElse(null))
                .setKind(now.kind())
                .setVersion(now.version().orElse(null))
                .setPreviousVersion(before.shown().version().orElse(null))
                .setAt(at)
                .setHeldUntil(now.isWaiting() ? now.from().orElse(null) : null)
                .setExpiresAt(now.until().orElse(null))
                .setVisible(now.isVisible())
                .setQuotes(after.shown().count(Topics.QUOTES))
                .setEntities(after.shown().count(Topics.ENTITIES))
                .setQuotesAdded(after.shown().quotesBeyond(before.shown()))
                .setQuotesChanged(after.shown().quotesChangedSince(before.shown()))
                .setQuotesRemoved(before.shown().quotesBeyond(after.shown()))
                .setEntitiesAdded(after.shown().entitiesBeyond(before.shown()))
                .setEntitiesRemoved(before.shown().entitiesBeyond(after.shown()))
                .setParagraphsChanged(paragraphs.changed())
                .setParagraphsRemoved(paragraphs.removed())
                .build();
    }

    private static boolean isRelease(Situation before, Situation now) {
        return now.isVisible()
                && before.isWaiting()
                && before.version().equals(now.version())
                && before.from().equals(now.from());
    }

    private static Optional<String> reason(Situation before, Situation now) {
        if (!now.isVisible()) {
            return now.reason();
        }
        if (isRelease(before, now)) {
            return Optional.of("embargo-ended");
        }
        if (before.equals(now)) {
            return Optional.of("another-extractor");
        }
        boolean wasHidden = !before.isVisible() && before.what() != ChangeType.UNKNOWN;
        return wasHidden ? Optional.of("reinstated") : Optional.empty();
    }
}
