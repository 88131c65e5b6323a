package id.kawat.app.diff.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.news.ArticleEntity;
import id.kawat.news.ArticleQuote;
import id.kawat.news.Cue;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityType;
import id.kawat.news.Mention;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.QuoteKind;
import id.kawat.news.Speaker;
import id.kawat.news.SpeakerType;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.GeneratedClasses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Extractions for tests, told by the words in the text: the place of a word is that of its first occurrence. */
public final class Results {

    static {
        GeneratedClasses.trust();
    }

    private final String name;
    private final String body;
    private final List<ArticleEntity> entities = new ArrayList<>();
    private final List<ArticleQuote> quotes = new ArrayList<>();
    private String source = "antara";
    private String version = "1";
    private String headline = "Kabar";
    private PublicationStatus status = PublicationStatus.USABLE;

    private Results(String name, String body) {
        this.name = name;
        this.body = body;
    }

    public static Results of(String name, String body) {
        return new Results(name, body);
    }

    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString().replace("-", "");
    }

    public Results from(String feed) {
        source = feed;
        return this;
    }

    public Results version(String number) {
        version = number;
        return this;
    }

    public Results headline(String text) {
        headline = text;
        return this;
    }

    public Results status(PublicationStatus publication) {
        status = publication;
        return this;
    }

    public Results entity(String entityId, String fullest, EntityType type, String... mentions) {
        List<Mention> places = Stream.of(mentions)
                .map(word -> new Mention(body.indexOf(word), body.indexOf(word) + word.length(), word, null))
                .toList();
        entities.add(new ArticleEntity(entityId, type, fullest, places));
        return this;
    }

    public Results quote(String words, String speaker, String entityId) {
        return quote(words, speaker, entityId, "cue-speaker", QuoteKind.DIRECT, 0.9f);
    }

    public Results quote(String words, String speaker, String entityId, String rule, QuoteKind kind, float confidence) {
        int start = body.indexOf(words);
        int named = body.indexOf(speaker);
        Speaker who = speaker.isEmpty()
                ? null
                : new Speaker(
                        named,
                        named + speaker.length(),
                        speaker,
                        SpeakerType.PER,
                        speaker,
                        entityId.isEmpty() ? null : entityId,
                        null,
                        null,
                        false);
        int cue = body.indexOf("kata");
        quotes.add(ArticleQuote.newBuilder()
                .setQuoteId(id(words))
                .setStart(start)
                .setEnd(start + words.length())
                .setText(words)
                .setKind(kind)
                .setCue(cue < 0 ? null : new Cue(cue, cue + 4, "kata"))
                .setSpeaker(who)
                .setRule(rule)
                .setConfidence(confidence)
                .build());
        return this;
    }

    public EnrichedArticle by(String extractor) {
        WireArticle article = WireArticle.newBuilder()
                .setArticleId(id(name))
                .setSource(source)
                .setGuid(name)
                .setVersion(version)
                .setStatus(status)
                .setHeadline(headline)
                .setBody(body)
                .setFormat("plain-text")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("spool")
                        .setOrigin(name + ".txt")
                        .setReceivedAt(Instant.ofEpochSecond(1_767_225_600))
                        .setContentHash("sha256:0")
                        .build())
                .build();
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setExtractor(extractor)
                .setLang("id")
                .setEntities(entities)
                .setQuotes(quotes)
                .build();
    }
}
