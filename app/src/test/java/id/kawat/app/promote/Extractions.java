package id.kawat.app.promote;

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

/** Articles, and what extractors that disagree found in them: in each text one quote, by one of its speakers. */
final class Extractions {

    static {
        GeneratedClasses.trust();
    }

    private Extractions() {}

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString().replace("-", "");
    }

    /** Found by the extractor {@code revision}: {@code speakers} are in the text, the first of them has said the quote. */
    static EnrichedArticle found(String revision, String name, String version, String... speakers) {
        return EnrichedArticle.newBuilder()
                .setArticle(article(name, version, PublicationStatus.USABLE))
                .setExtractor(revision)
                .setLang("id")
                .setEntities(Stream.of(speakers).map(Extractions::entity).toList())
                .setQuotes(List.of(quote(name, speakers[0])))
                .build();
    }

    static EnrichedArticle hidden(String name, String version, PublicationStatus status) {
        return EnrichedArticle.newBuilder()
                .setArticle(article(name, version, status))
                .setExtractor("r1")
                .build();
    }

    private static WireArticle article(String name, String version, PublicationStatus status) {
        return WireArticle.newBuilder()
                .setArticleId(id(name))
                .setSource("antara")
                .setGuid(name)
                .setVersion(version.isEmpty() ? null : version)
                .setStatus(status)
                .setHeadline("Judul " + name)
                .setBody(status == PublicationStatus.USABLE ? "Teks " + name + ", versi " + version : "")
                .setFormat("plain-text")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("spool")
                        .setOrigin(name + ".txt")
                        .setReceivedAt(Instant.ofEpochSecond(1_767_225_600))
                        .setContentHash("sha256:0")
                        .build())
                .build();
    }

    private static ArticleEntity entity(String name) {
        return new ArticleEntity(
                entityId(name), EntityType.PER, name, List.of(new Mention(0, name.length(), name, null)));
    }

    private static ArticleQuote quote(String article, String name) {
        return new ArticleQuote(
                id(article + " quote"),
                0,
                4,
                "Teks",
                QuoteKind.DIRECT,
                null,
                new Speaker(0, name.length(), name, SpeakerType.PER, name, entityId(name), null, null, false),
                null,
                false,
                "script",
                1f,
                List.of(),
                List.of(),
                List.of());
    }

    private static String entityId(String name) {
        return "person:" + name.toLowerCase(Locale.ROOT);
    }
}
