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
        return EntityInArticle.newBuilder()
                .setEntityId(entity.getEntityId())
                .setType(entity.getType())
                .setName(entity.getName())
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setVersion(article.getVersion().orElse(null))
                .setLang(enriched.getLang().orElse(null))
                .setHeadline(article.getHeadline().orElse(null))
                .setPublishedAt(article.getPublishedAt().orElse(null))
                .setMentions(entity.getMentions())
                .setRights(article.getRights().orElse(null))
                .build();
    }
}
