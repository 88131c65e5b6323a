package id.kawat.gateway;

import id.kawat.embedded.TopicProbe;
import id.kawat.news.ArticleChange;
import id.kawat.news.ArticleEntity;
import id.kawat.news.ChangeType;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityType;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Quote;
import id.kawat.news.WireArticle;
import id.kawat.schemas.event.ResultHeaders;
import id.kawat.schemas.sample.SampleQuotes;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.List;

/** Writes results as the sink does. */
final class Results {

    private static final Instant PUBLISHED = Instant.parse("2026-03-01T05:10:00Z");

    private final TopicProbe topics;

    Results(TopicProbe topics) {
        this.topics = topics;
    }

    void quote(String speaker, String id) {
        quote("antara", speaker, id);
    }

    void quote(String source, String speaker, String id) {
        Quote quote = SampleQuotes.by(speaker)
                .setQuoteId(id)
                .setArticleId("a-" + id)
                .setSource(source)
                .build();
        topics.send(Topics.QUOTES, SampleQuotes.key(quote), quote);
    }

    void retractQuote(String speaker, String id) {
        topics.retract(Topics.QUOTES, SampleQuotes.entityId(speaker) + "|" + id);
    }

    void article(String id, String body) {
        topics.send(Topics.ARTICLES, id, enriched(id, body, List.of()));
    }

    /** An article that names somebody. */
    void article(String id, String body, String names) {
        topics.send(Topics.ARTICLES, id, enriched(id, body, List.of(entity(names))));
    }

    /** Another version of an article, as the sink marks it. */
    void revisedArticle(String id, String body, String names) {
        topics.send(Topics.ARTICLES, id, enriched(id, body, List.of(entity(names))), ResultHeaders.REVISES, "true");
    }

    private static ArticleEntity entity(String name) {
        return ArticleEntity.newBuilder()
                .setEntityId(SampleQuotes.entityId(name))
                .setType(EntityType.PER)
                .setName(name)
                .setMentions(List.of())
                .build();
    }

    private static EnrichedArticle enriched(String id, String body, List<ArticleEntity> entities) {
        return EnrichedArticle.newBuilder()
                .setArticle(WireArticle.newBuilder()
                        .setArticleId(id)
                        .setSource("antara")
                        .setGuid(id)
                        .setStatus(PublicationStatus.USABLE)
                        .setBody(body)
                        .setFormat("plain-text")
                        .setProvenance(Provenance.newBuilder()
                                .setTransport("spool")
                                .setOrigin("a.txt")
                                .setReceivedAt(PUBLISHED)
                                .setContentHash("sha256:0")
                                .build())
                        .build())
                .setExtractor("r1")
                .setLang("id")
                .setEntities(entities)
                .build();
    }

    void retractArticle(String id) {
        topics.retract(Topics.ARTICLES, id);
    }

    void change(String id, ChangeType what, boolean visible) {
        topics.send(
                Topics.CHANGES,
                id,
                ArticleChange.newBuilder()
                        .setArticleId(id)
                        .setSource("antara")
                        .setWhat(what)
                        .setAt(PUBLISHED)
                        .setVisible(visible)
                        .build());
    }
}
