package id.kawat.sink.fanout;

import id.kawat.news.ArticleEntity;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.WireArticle;

/** The contract of {@code news.entities}, from an enriched article. */
final class EntityRecords {

    private EntityRecords() {}

    static EntityInArticle of(EnrichedArticle enriched, ArticleEntity entity) {
        WireArticle article = enriched.getArticle();
        return new EntityInArticle(
                entity.getEntityId(),
                entity.getType(),
                entity.getName(),
                article.getArticleId(),
                article.getSource(),
                article.getVersion().orElse(null),
                enriched.getLang().orElse(null),
                article.getHeadline().orElse(null),
                article.getPublishedAt().orElse(null),
                entity.getMentions());
    }
}
