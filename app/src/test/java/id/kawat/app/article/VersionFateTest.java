package id.kawat.app.article;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.GeneratedClasses;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class VersionFateTest {

    static {
        GeneratedClasses.trust();
    }

    @Test
    void saysWhyEachDeliveryCountedOrNot() {
        List<WireArticle> deliveries = List.of(
                version("2", PublicationStatus.USABLE),
                version("1", PublicationStatus.USABLE),
                version("2", PublicationStatus.USABLE),
                version("3", PublicationStatus.WITHHELD),
                version(null, PublicationStatus.CANCELED),
                version("4", PublicationStatus.USABLE));

        assertThat(VersionFate.of(deliveries))
                .extracting(VersionFate::whyNot)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(VersionFate.OUTRANKED),
                        Optional.of(VersionFate.REPEATED),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(VersionFate.AFTER_KILL));
    }

    @Test
    void findsTheVersionThatCounts() {
        WireArticle second = version("2", PublicationStatus.USABLE);

        assertThat(VersionFate.current(List.of(second, version("1", PublicationStatus.USABLE))))
                .contains(second);
        assertThat(VersionFate.current(List.of(second, version(null, PublicationStatus.CANCELED))))
                .isEmpty();
    }

    private static WireArticle version(@Nullable String version, PublicationStatus status) {
        return WireArticle.newBuilder()
                .setArticleId("0123456789abcdef0123456789abcdef")
                .setSource("antara")
                .setGuid("1")
                .setVersion(version)
                .setStatus(status)
                .setBody("text")
                .setFormat("ninjs")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("http")
                        .setOrigin("a.json")
                        .setReceivedAt(Instant.EPOCH)
                        .setContentHash("sha256:0")
                        .build())
                .build();
    }
}
