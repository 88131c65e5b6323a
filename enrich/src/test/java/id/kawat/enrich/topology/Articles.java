package id.kawat.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.GeneratedClasses;
import java.time.Instant;
import java.util.UUID;

/** Articles for tests. */
public final class Articles {

    static {
        GeneratedClasses.trust();
    }

    private Articles() {}

    /** Id of the article that its feed calls {@code name}. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString().replace("-", "");
    }

    public static WireArticle article(String name, String version, String body) {
        return article(name, version, PublicationStatus.USABLE, body);
    }

    public static WireArticle article(String name, String version, PublicationStatus status, String body) {
        return WireArticle.newBuilder()
                .setArticleId(id(name))
                .setSource("antara")
                .setGuid(name)
                .setVersion(version)
                .setStatus(status)
                .setLang("id-ID")
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
}
