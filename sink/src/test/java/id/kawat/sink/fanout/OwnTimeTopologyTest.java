package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kawat.news.ChangeType;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Rights;
import id.kawat.news.WireArticle;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to an article without a delivery: its embargo ends, or its time of use. */
final class OwnTimeTopologyTest {

    private static final Instant MORNING = Instant.parse("2026-01-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-01-02T18:00:00Z");

    @TempDir
    Path folder;

    private FanOutDriver sink;

    @BeforeEach
    void start() {
        sink = new FanOutDriver(folder, Outputs.STANDARD, MORNING);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void releasesAnEmbargoedArticleAtItsTimeAndNotBefore() {
        sink.send(embargoed("a", "1", NOON, "Putin: Ya."));
        sink.becomes(NOON.minusSeconds(2));
        assertThat(sink.read(Topics.ARTICLES)).isEmpty();

        sink.becomes(NOON);

        assertThat(sink.read(Topics.ARTICLES))
                .singleElement()
                .satisfies(article -> assertThat(article.getRecordTime()).isEqualTo(NOON));
        assertThat(sink.read(Topics.QUOTES)).hasSize(1);
        assertThat(sink.changes())
                .extracting("what", "at", "visible", "quotes")
                .containsExactly(tuple(ChangeType.HELD, MORNING, false, 0), tuple(ChangeType.RELEASED, NOON, true, 1));
        assertThat(sink.held()).isZero();
    }

    @Test
    void showsAnArticleAtOnceWhoseEmbargoIsOverWhenItComes() {
        sink.becomes(EVENING);
        sink.send(embargoed("a", "1", NOON, "Putin: Ya."));

        assertThat(sink.read(Topics.QUOTES)).hasSize(1);
        assertThat(sink.changes()).extracting("what").containsExactly(ChangeType.ACCEPTED);
    }

    @Test
    void neverReleasesAnArticleThatWasKilledMeanwhileAndForgetsItsText() {
        sink.send(embargoed("a", "1", NOON, "Putin: Ya."));
        sink.send(version("a", "", PublicationStatus.CANCELED));
        assertThat(sink.held()).isZero();

        sink.becomes(EVENING);

        assertThat(sink.read(Topics.ARTICLES)).isEmpty();
        assertThat(sink.changes()).extracting("what").containsExactly(ChangeType.HELD, ChangeType.KILLED);
    }

    @Test
    void holdsTheLaterVersionUntilItsOwnTime() {
        sink.send(embargoed("a", "1", NOON, "Putin: Ya."));
        sink.send(embargoed("a", "2", EVENING, "Putin: Tidak."));
        sink.becomes(NOON);
        assertThat(sink.read(Topics.QUOTES)).isEmpty();

        sink.becomes(EVENING);

        assertThat(sink.read(Topics.QUOTES))
                .extracting(quote -> quote.value().getText())
                .containsExactly("Tidak.");
    }

    @Test
    void takesTheTextOfTheLastExtractorForTheRelease() {
        sink.send(embargoed("a", "1", NOON, "Putin: Ya."));
        sink.send(EnrichedArticle.newBuilder(embargoed("a", "1", NOON, "Putin: Ya."))
                .setExtractor("r2")
                .build());

        sink.becomes(NOON);

        assertThat(sink.read(Topics.ARTICLES))
                .extracting(article -> article.value().getExtractor())
                .containsExactly("r2");
    }

    @Test
    void holdsAnEmbargoWithoutEndForeverAndGivesAnAlarm() {
        sink.send(version("a", "1", PublicationStatus.EMBARGOED, "Putin: Ya."));
        sink.send(version("a", "1", PublicationStatus.EMBARGOED, "Putin: Ya."));

        sink.becomes(Instant.parse("2036-01-01T00:00:00Z"));

        assertThat(sink.read(Topics.ARTICLES)).isEmpty();
        assertThat(sink.changes())
                .extracting("what", "reason")
                .containsExactly(tuple(ChangeType.HELD, Optional.of("embargo-without-end")));
        assertThat(sink.counts().alerts()).isEqualTo(1);
        assertThat(sink.held()).isZero();
    }

    @Test
    void takesAnArticleAwayWhenItsTimeOfUseEnds() {
        sink.send(expiring("a", "1", EVENING, "Putin: Ya."));
        assertThat(sink.read(Topics.QUOTES))
                .extracting(quote -> quote.value().getRights().flatMap(Rights::getExpiresAt))
                .containsExactly(Optional.of(EVENING));

        sink.becomes(EVENING);

        assertThat(sink.read(Topics.QUOTES)).singleElement().matches(quote -> quote.value() == null);
        assertThat(sink.read(Topics.ARTICLES)).last().matches(article -> article.value() == null);
        assertThat(sink.changes()).extracting("what").containsExactly(ChangeType.ACCEPTED, ChangeType.EXPIRED);
    }

    @Test
    void neverShowsAnArticleThatHasExpiredWhenItComes() {
        sink.becomes(EVENING);
        sink.send(expiring("a", "1", NOON, "Putin: Ya."));

        assertThat(sink.read(Topics.ARTICLES)).isEmpty();
        assertThat(sink.changes()).extracting("what").containsExactly(ChangeType.EXPIRED);
    }

    @Test
    void keepsAnArticleWhoseTimeALaterVersionExtends() {
        sink.send(expiring("a", "1", NOON, "Putin: Ya."));
        sink.send(expiring("a", "2", EVENING, "Putin: Ya."));

        sink.becomes(NOON);

        assertThat(sink.read(Topics.QUOTES)).hasSize(2).allMatch(quote -> quote.value() != null);
    }

    @Test
    void releasesManyAtOnceInTheOrderOfTheirTimes() {
        for (int i = 0; i < 450; i++) {
            sink.send(embargoed("a" + i, "1", NOON.minusSeconds(i), "Putin: Ya."));
        }

        sink.becomes(NOON);
        sink.becomes(NOON.plusSeconds(2));

        assertThat(sink.read(Topics.ARTICLES))
                .hasSize(450)
                .isSortedAccordingTo(Comparator.comparing(TestRecord::getRecordTime));
        assertThat(sink.counts().released()).isEqualTo(450);
        assertThat(sink.held()).isZero();
    }

    @Test
    void tellsWithEachReleaseOfWhichArticleItIs() {
        sink.send(embargoed("a", "1", NOON, "Putin: Ya."));

        sink.becomes(NOON);

        assertThat(sink.changes()).extracting("articleId", "source").containsOnly(tuple(id("a"), "antara"));
    }

    private static EnrichedArticle embargoed(String name, String version, Instant until, String line) {
        EnrichedArticle enriched = version(name, version, PublicationStatus.EMBARGOED, line);
        return with(enriched, WireArticle.newBuilder(enriched.getArticle()).setEmbargoUntil(until));
    }

    private static EnrichedArticle expiring(String name, String version, Instant until, String line) {
        EnrichedArticle enriched = version(name, version, line);
        Rights rights = Rights.newBuilder().setExpiresAt(until).build();
        return with(enriched, WireArticle.newBuilder(enriched.getArticle()).setRights(rights));
    }

    private static EnrichedArticle with(EnrichedArticle enriched, WireArticle.Builder article) {
        return EnrichedArticle.newBuilder(enriched).setArticle(article.build()).build();
    }
}
