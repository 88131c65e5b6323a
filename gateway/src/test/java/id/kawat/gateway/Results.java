package id.kawat.gateway;

import id.kawat.embedded.TopicProbe;
import id.kawat.news.ArticleChange;
import id.kawat.news.ChangeType;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Quote;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.news.SpeakerType;
import id.kawat.news.WireArticle;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.Locale;

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
        String entity = "person:" + speaker.toLowerCase(Locale.ROOT).replace(' ', '-');
        topics.send(
                Topics.QUOTES,
                entity + "|" + id,
                Quote.newBuilder()
                        .setQuoteId(id)
                        .setArticleId("a-" + id)
                        .setSource(source)
                        .setLang("id")
                        .setPublishedAt(PUBLISHED)
                        .setStart(0)
                        .setEnd(5)
                        .setText("\"Kami siap,\"")
                        .setKind(QuoteKind.DIRECT)
                        .setSpeaker(new Speaker(11, 16, speaker, SpeakerType.PER, speaker, entity, null, null, false))
                        .setRule("cue-speaker")
                        .setConfidence(0.5f)
                        .build());
    }

    void retractQuote(String speaker, String id) {
        topics.retract(
                Topics.QUOTES, "person:" + speaker.toLowerCase(Locale.ROOT).replace(' ', '-') + "|" + id);
    }

    void article(String id, String body) {
        topics.send(
                Topics.ARTICLES,
                id,
                EnrichedArticle.newBuilder()
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
                        .build());
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
