package id.kawat.sink.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.news.ArticleEntity;
import id.kawat.news.ArticleQuote;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Enriched versions of articles for tests; each line is {@code Name: words}, a quote of the one named. */
public final class Versions {

    static {
        GeneratedClasses.trust();
    }

    private Versions() {}

    /** Id of the article that its feed calls {@code name}. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString().replace("-", "");
    }

    public static EnrichedArticle version(String name, String version, String... lines) {
        return version(name, version, PublicationStatus.USABLE, lines);
    }

    public static EnrichedArticle version(String name, String version, PublicationStatus status, String... lines) {
        return EnrichedArticle.newBuilder()
                .setArticle(article(name, version, status, String.join("\n", lines)))
                .setExtractor("r1")
                .setLang("id")
                .setEntities(Stream.of(lines).map(Versions::entity).distinct().toList())
                .setQuotes(Stream.of(lines).map(line -> quote(name, line)).toList())
                .build();
    }

    private static WireArticle article(String name, String version, PublicationStatus status, String body) {
        return WireArticle.newBuilder()
                .setArticleId(id(name))
                .setSource("antara")
                .setGuid(name)
                .setVersion(version.isEmpty() ? null : version)
                .setStatus(status)
                .setHeadline("Headline of " + name)
                .setBody(body)
                .setFormat("plain-text")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("spool")
                        .setOrigin(name + ".txt")
                        .setReceivedAt(Instant.ofEpochSecond(1_767_225_600))
                        .setContentHash("sha256:0")
                        .build())
                .build();
    }

    private static ArticleEntity entity(String line) {
        String name = speaker(line);
        return new ArticleEntity(
                entityId(name), EntityType.PER, name, List.of(new Mention(0, name.length(), name, null)));
    }

    private static ArticleQuote quote(String article, String line) {
        String words = line.substring(line.indexOf(": ") + 2);
        String name = speaker(line);
        Speaker speaker = new Speaker(0, name.length(), name, SpeakerType.PER, name, entityId(name), null, null, false);
        String id = id(article + words);
        return new ArticleQuote(
                id,
                0,
                1,
                words,
                QuoteKind.DIRECT,
                null,
                speaker,
                null,
                false,
                "script",
                1f,
                List.of(),
                List.of(),
                List.of());
    }

    private static String speaker(String line) {
        return line.substring(0, line.indexOf(": "));
    }

    private static String entityId(String name) {
        return "person:" + name.toLowerCase(Locale.ROOT);
    }
}
