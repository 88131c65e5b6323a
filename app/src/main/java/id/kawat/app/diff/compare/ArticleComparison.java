package id.kawat.app.diff.compare;

import id.kawat.news.EnrichedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Compares what two results say of one article. Who extracted it and how it arrived is no difference. */
public final class ArticleComparison {

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::thing)
            .thenComparing(change -> change.shown().marks().get(0).start());

    private ArticleComparison() {}

    /** Empty where they agree. */
    public static Optional<ArticleDifference> compare(EnrichedArticle before, EnrichedArticle after) {
        boolean isOtherText = !before.getArticle()
                        .getBody()
                        .equals(after.getArticle().getBody())
                || !before.getArticle().getVersion().equals(after.getArticle().getVersion());
        List<Change> changes = isOtherText ? List.of() : changes(before, after);
        return changes.isEmpty() && !isOtherText
                ? Optional.empty()
                : Optional.of(new ArticleDifference(
                        after.getArticle(),
                        after.getLang().orElse("?"),
                        changes,
                        before.getArticle().getVersion().orElse("-"),
                        isOtherText));
    }

    private static List<Change> changes(EnrichedArticle before, EnrichedArticle after) {
        List<Change> changes = new ArrayList<>();
        changes.addAll(EntityComparison.compare(before.getEntities(), after.getEntities()));
        changes.addAll(QuoteComparison.compare(before.getQuotes(), after.getQuotes()));
        changes.sort(ORDER);
        return changes;
    }
}
