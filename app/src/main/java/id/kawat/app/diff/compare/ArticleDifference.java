package id.kawat.app.diff.compare;

import id.kawat.news.WireArticle;
import java.util.List;

/**
 * An article on which two results differ.
 *
 * @param article as in the new result
 * @param lang of the text, {@code ?} where it could not be told
 * @param changes in the order of the text, entities first; none where the sides hold different texts, which are not compared
 * @param oldVersion of the article, {@code -} where it has none
 * @param isOtherText whether the sides hold different texts
 */
public record ArticleDifference(
        WireArticle article, String lang, List<Change> changes, String oldVersion, boolean isOtherText) {

    public ArticleDifference {
        changes = List.copyOf(changes);
    }

    public String articleId() {
        return article.getArticleId();
    }

    /** How large it is: what is grave weighs more than what is not. */
    public int weight() {
        return changes.stream()
                .mapToInt(change -> change.kind() == Kind.CHANGED ? 1 : 4)
                .sum();
    }
}
