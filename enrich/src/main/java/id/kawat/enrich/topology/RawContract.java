package id.kawat.enrich.topology;

import id.kawat.news.WireArticle;
import id.kawat.streams.failure.BadRecordException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What every record of articles.raw has to keep to, whoever reads it. */
public final class RawContract {

    private RawContract() {}

    /**
     * The article.
     *
     * @throws BadRecordException if there is none, or its key is another article's
     */
    public static WireArticle checked(@Nullable String key, @Nullable WireArticle article) {
        if (article == null) {
            throw new BadRecordException("contract.value", "a record without a value, key " + key, Optional.empty());
        }
        if (!article.getArticleId().equals(key)) {
            throw new BadRecordException(
                    "contract.key",
                    "the key " + key + " is not the article's id " + article.getArticleId(),
                    Optional.of(article.getSource()));
        }
        return article;
    }
}
