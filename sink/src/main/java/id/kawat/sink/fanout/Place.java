package id.kawat.sink.fanout;

import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;

/**
 * Topic, partition and key of a record: what a tombstone has to hit to remove it.
 *
 * <p>Entities are partitioned by entity and quotes by speaker, so that who follows one of them reads one partition. What a
 * record is partitioned by leads its key: a key never moves to another partition, where its tombstone could overtake it.
 */
record Place(Topic<?> topic, Route route) {

    static Place ofArticle(String articleId) {
        return new Place(Topics.ARTICLES, new Route(articleId, articleId));
    }

    static Place ofChange(String articleId) {
        return new Place(Topics.CHANGES, new Route(articleId, articleId));
    }

    static Place ofEntity(String entityId, String articleId) {
        return new Place(Topics.ENTITIES, new Route(entityId + "|" + articleId, entityId));
    }

    /**
     * Place of a quote.
     *
     * @param speaker what stands for the speaker, see {@link QuoteRecords#speaker}
     */
    static Place ofQuote(String quoteId, String speaker) {
        return new Place(Topics.QUOTES, new Route(speaker + "|" + quoteId, speaker));
    }
}
