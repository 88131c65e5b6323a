package id.kawat.ingest.webpage;

import java.util.Set;

/** Types of schema.org that are articles. */
final class ArticleType {

    /** Rank of everything else. */
    static final int NO_ARTICLE = 9;

    private static final Set<String> ARTICLES = Set.of(
            "Article", "Report", "LiveBlogPosting", "BlogPosting", "SatiricalArticle", "AdvertiserContentArticle");

    private ArticleType() {}

    /** 0 for news, 1 for other articles, {@link #NO_ARTICLE} for everything else; with or without an address before the name. */
    static int rank(String type) {
        String name = type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
        if (name.endsWith("NewsArticle")) {
            return 0;
        }
        return ARTICLES.contains(name) ? 1 : NO_ARTICLE;
    }
}
