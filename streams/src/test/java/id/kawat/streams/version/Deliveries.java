package id.kawat.streams.version;

import id.kawat.news.ArticleKind;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.GeneratedClasses;
import java.time.Instant;

/** Deliveries of one article for tests: a version, its hour and its text. */
final class Deliveries {

    static final String NONE = "";

    static {
        GeneratedClasses.trust();
    }

    private Deliveries() {}

    /** Made at {@code hour} o'clock; below 0 where the provider does not say. */
    static WireArticle delivery(String version, int hour, PublicationStatus status, String body) {
        return builder(version, hour, status, body).build();
    }

    static WireArticle correction(String version, int hour, String body) {
        return builder(version, hour, PublicationStatus.USABLE, body)
                .setKind(ArticleKind.CORRECTION)
                .build();
    }

    static WireArticle.Builder builder(String version, int hour, PublicationStatus status, String body) {
        return WireArticle.newBuilder()
                .setArticleId("0123456789abcdef0123456789abcdef")
                .setSource("antara")
                .setGuid("1")
                .setVersion(version.equals(NONE) ? null : version)
                .setVersionCreated(hour < 0 ? null : Instant.ofEpochSecond(3600L * hour))
                .setStatus(status)
                .setBody(body)
                .setFormat("ninjs")
                .setProvenance(provenance("http"));
    }

    static Provenance provenance(String transport) {
        return Provenance.newBuilder()
                .setTransport(transport)
                .setOrigin("a.json")
                .setReceivedAt(Instant.EPOCH)
                .setContentHash("sha256:0")
                .build();
    }
}
