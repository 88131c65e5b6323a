package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the fan-out makes of another extraction of a version that it knows. */
final class PromotionTopologyTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final int LIVE = 0;
    private static final int PROMOTED = 1;

    @TempDir
    Path folder;

    private FanOutDriver sink;

    @BeforeEach
    void start() {
        sink = new FanOutDriver(folder, Outputs.STANDARD, NOON);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void writesOnlyWhatThePromotedExtractionChanges() {
        sink.send(found("r1", "1", "Putin: Ya.", "Xi: Tidak."), LIVE);
        readAll();
        sink.send(found("r2", "1", "Putin: Ya.", "Kim: Tidak."), PROMOTED);

        assertThat(sink.read(Topics.QUOTES))
                .extracting(TestRecord::key)
                .containsExactly("person:xi|" + id("aTidak."), "person:kim|" + id("aTidak."));
        assertThat(sink.read(Topics.ENTITIES))
                .extracting(TestRecord::key)
                .containsExactly("person:xi|" + id("a"), "person:kim|" + id("a"));
        ArticleChange told = sink.changes().get(0);
        assertThat(told.getReason()).contains("another-extractor");
        assertThat(told.getQuotesChanged()).containsExactly(id("aTidak."));
    }

    @Test
    void isNotTurnedBackByTheExtractorBefore() {
        sink.send(found("r1", "1", "Putin: Ya."), LIVE);
        sink.send(found("r2", "1", "Xi: Ya."), PROMOTED);
        readAll();
        sink.send(found("r1", "1", "Putin: Ya."), LIVE);
        sink.send(found("r0", "1", "Kim: Ya."), LIVE);

        assertThat(sink.read(Topics.QUOTES)).isEmpty();
        assertThat(sink.changes()).isEmpty();
    }

    @Test
    void isFollowedByAnExtractorThatCameIntoServiceAfterThePromotion() {
        sink.send(found("r2", "1", "Xi: Ya."), PROMOTED);
        sink.send(found("r3", "1", "Kim: Ya."), PROMOTED);

        assertThat(speakers(current(Topics.QUOTES))).containsExactly("person:kim");
    }

    @Test
    void changesNothingWhereLiveHasAHigherVersion() {
        sink.send(found("r1", "2", "Putin: Ya."), LIVE);
        readAll();
        sink.send(found("r2", "1", "Xi: Tidak."), PROMOTED);

        assertThat(sink.read(Topics.ARTICLES)).isEmpty();
        assertThat(sink.changes()).isEmpty();
    }

    @Test
    void bringsNothingBackOfAnArticleThatWasKilledOrIsWithheld() {
        sink.send(version("a", "", PublicationStatus.CANCELED), LIVE);
        sink.send(version("b", "2", PublicationStatus.WITHHELD), LIVE);
        readAll();
        sink.send(found("r2", "1", "Xi: Ya."), PROMOTED);
        sink.send(version("b", "1", "Xi: Ya."), PROMOTED);

        assertThat(sink.read(Topics.ARTICLES)).isEmpty();
        assertThat(sink.read(Topics.QUOTES)).isEmpty();
        assertThat(sink.held()).isZero();
    }

    @Test
    void releasesThePromotedExtractionOfAnArticleUnderEmbargo() {
        sink.send(embargoed("r1", "Putin: Ya."), LIVE);
        sink.send(embargoed("r2", "Xi: Ya."), PROMOTED);
        assertThat(sink.read(Topics.ARTICLES)).isEmpty();
        sink.becomes(NOON.plus(Duration.ofHours(1)));

        assertThat(speakers(current(Topics.QUOTES))).containsExactly("person:xi");
        assertThat(sink.read(Topics.ARTICLES))
                .singleElement()
                .satisfies(
                        article -> assertThat(Generation.of(article.headers())).isEqualTo(PROMOTED));
    }

    @Test
    void goesBackToTheSameRecordsWhenTheFormerExtractionIsPromoted() {
        sink.send(found("r1", "1", "Putin: Ya.", "Xi: Tidak."), LIVE);
        Map<String, ?> articles = current(Topics.ARTICLES);
        Map<String, ?> quotes = current(Topics.QUOTES);
        sink.send(found("r2", "1", "Kim: Ya."), PROMOTED);
        sink.send(found("r1", "1", "Putin: Ya.", "Xi: Tidak."), PROMOTED + 1);

        assertThat(current(Topics.ARTICLES)).isEqualTo(articles);
        assertThat(current(Topics.QUOTES)).isEqualTo(quotes);
    }

    @Test
    void endsWithTheSameRecordsInEveryOrderOfDeliveriesAndPromotions() {
        List<Found> script = List.of(
                new Found(found("r1", "1", "Putin: Ya."), LIVE),
                new Found(found("r2", "1", "Xi: Ya."), 1),
                new Found(found("r3", "1", "Kim: Ya."), 2),
                new Found(found("r1", "2", "Putin: Ya.", "Putin: Ya, tentu."), LIVE),
                new Found(found("r2", "2", "Xi: Ya.", "Putin: Ya, tentu."), 1),
                new Found(found("r1", "2", "Xi: Ya.", "Xi: Ya, tentu."), 2));
        Random random = new Random(7);
        for (int order = 0; order < 40; order++) {
            List<Found> shuffled = new ArrayList<>(script);
            shuffled.addAll(script.subList(0, random.nextInt(script.size())));
            Collections.shuffle(shuffled, random);
            try (var another = new FanOutDriver(folder.resolve("order-" + order), Outputs.STANDARD, NOON)) {
                shuffled.forEach(one -> another.send(one.version(), one.generation()));

                assertThat(speakers(current(another, Topics.QUOTES)))
                        .as("%s", shuffled)
                        .containsExactlyInAnyOrder("person:xi", "person:xi");
            }
        }
    }

    private record Found(EnrichedArticle version, int generation) {}

    private static EnrichedArticle found(String revision, String version, String... lines) {
        return EnrichedArticle.newBuilder(version("a", version, lines))
                .setArticle(EnrichedArticle.newBuilder(version("a", version, "same text " + version + ": -"))
                        .getArticle())
                .setExtractor(revision)
                .build();
    }

    private static EnrichedArticle embargoed(String revision, String line) {
        EnrichedArticle found = found(revision, "1", line);
        return EnrichedArticle.newBuilder(found)
                .setArticle(WireArticle.newBuilder(found.getArticle())
                        .setEmbargoUntil(NOON.plus(Duration.ofHours(1)))
                        .build())
                .build();
    }

    private void readAll() {
        Topics.results().forEach(sink::read);
    }

    private <V> Map<String, V> current(Topic<V> topic) {
        return current(sink, topic);
    }

    private static <V> Map<String, V> current(FanOutDriver sink, Topic<V> topic) {
        Map<String, V> current = new HashMap<>();
        for (TestRecord<String, V> record : sink.read(topic)) {
            if (record.value() == null) {
                current.remove(record.key());
            } else {
                current.put(record.key(), record.value());
            }
        }
        return current;
    }

    private static List<String> speakers(Map<String, ?> quotes) {
        return quotes.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('|')))
                .toList();
    }
}
