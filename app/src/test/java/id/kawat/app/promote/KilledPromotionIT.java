package id.kawat.app.promote;

import static id.kawat.app.promote.Extractions.found;
import static id.kawat.app.promote.Extractions.hidden;
import static id.kawat.app.promote.Extractions.id;
import static id.kawat.app.promote.Newsroom.BEFORE;
import static id.kawat.app.promote.Newsroom.BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.app.run.ChildKawat;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.Generation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions that end before they are done, as processes of their own. */
final class KilledPromotionIT {

    private static final int ARTICLES = 600;
    private static final int KILLS = 20;
    private static final int KILLED_BY_SIGKILL = 137;
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    static Path brokerFolder;

    private static Cluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(brokerFolder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    /** Every third article is found the same by both; live goes on with newer versions, kills and old deliveries. */
    @Test
    void endsAsAnUndisturbedOneAfterTwentyKillsAndTellsEachChangeOnce() throws Exception {
        try (Newsroom calm = new Newsroom(cluster, "calm", folder.resolve("calm"));
                Newsroom shaken = new Newsroom(cluster, "shaken", folder.resolve("shaken"))) {
            for (Newsroom newsroom : List.of(calm, shaken)) {
                IntStream.range(0, ARTICLES).forEach(i -> fill(newsroom, i));
                newsroom.settle();
            }
            Map<String, Object> former = shaken.state();
            List<EnrichedArticle> meanwhile = meanwhile();

            calm.promote(0, "better");
            meanwhile.forEach(calm::live);
            promoteWithKills(shaken, meanwhile);
            calm.settle();
            shaken.settle();

            assertThat(shaken.state()).isEqualTo(calm.state());
            assertEachSwitchedOnce(shaken);
            assertEachChangeSeenOnce(shaken);

            shaken.promote(0, "before-better");
            shaken.settle();
            assertThat(untouched(shaken.state(), meanwhile)).isEqualTo(untouched(former, meanwhile));
        }
    }

    private static void fill(Newsroom newsroom, int i) {
        newsroom.live(found("r1", "a" + i, "1", "Putin", "Xi"));
        newsroom.result(BETTER, i % 3 == 0 ? found("r2", "a" + i, "1", "Putin", "Xi") : better(i));
    }

    private static EnrichedArticle better(int i) {
        return i % 3 == 1 ? found("r2", "a" + i, "1", "Xi", "Putin") : found("r2", "a" + i, "1", "Putin", "Kim");
    }

    /** What enrich, as it was, writes while the promotion runs. */
    private static List<EnrichedArticle> meanwhile() {
        List<EnrichedArticle> arriving = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int i = kill * (ARTICLES / KILLS);
            arriving.add(found("r1", "a" + (i + 1), "2", "Putin"));
            arriving.add(hidden("a" + (i + 2), "", PublicationStatus.CANCELED));
            arriving.add(found("r1", "a" + (i + 4), "1", "Putin", "Xi"));
        }
        return arriving;
    }

    private static boolean isTouched(int i) {
        int inRound = i % (ARTICLES / KILLS);
        return inRound == 1 || inRound == 2;
    }

    private void promoteWithKills(Newsroom newsroom, List<EnrichedArticle> meanwhile) throws Exception {
        Random random = new Random(20261123);
        for (int kill = 0; kill < KILLS; kill++) {
            long goal = newsroom.passed(BETTER, 1) + random.nextInt(12);
            try (ChildKawat child = newsroom.promoteInAChild(folder.resolve("data"), "better", "--rate", "40")) {
                meanwhile.subList(kill * 3, kill * 3 + 3).forEach(newsroom::live);
                await().atMost(LONG).pollInterval(Duration.ofMillis(5)).until(() -> newsroom.passed(BETTER, 1) >= goal);
                assertThat(child.kill()).as(child.err()).isEqualTo(KILLED_BY_SIGKILL);
            }
        }
        assertThat(newsroom.passed(BETTER, 1)).isBetween(1L, ARTICLES - 1L);
        newsroom.promoteIn(folder.resolve("data"), 0, "better");
    }

    private static void assertEachSwitchedOnce(Newsroom newsroom) {
        Map<String, Long> switched = newsroom.committed(Topics.ENRICHED_ARTICLES).stream()
                .filter(record -> Generation.of(record.headers()) == 1)
                .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting()));
        assertThat(switched.values()).containsOnly(1L);
        assertThat(newsroom.committed(Topics.enrichedAs(BEFORE)))
                .extracting(ConsumerRecord::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(switched.keySet());
        for (int i = 0; i < ARTICLES; i++) {
            if (!isTouched(i)) {
                assertThat(switched.containsKey(id("a" + i))).isEqualTo(i % 3 != 0);
            }
        }
    }

    /** As a consumer sees them who has read committed all along. */
    private static void assertEachChangeSeenOnce(Newsroom newsroom) {
        for (Topic<?> topic : List.of(Topics.ARTICLES, Topics.ENTITIES, Topics.QUOTES)) {
            Map<String, Object> seen = new HashMap<>();
            newsroom.committed(topic).forEach(record -> {
                Object value = Objects.requireNonNullElse(record.value(), "retracted");
                assertThat(seen.put(record.key(), value)).as(record.key()).isNotEqualTo(value);
            });
        }
        Map<String, Long> told = newsroom.committed(Topics.CHANGES).stream()
                .map(ConsumerRecord::value)
                .filter(change ->
                        change.getReason().filter("another-extractor"::equals).isPresent())
                .collect(Collectors.groupingBy(ArticleChange::getArticleId, Collectors.counting()));
        assertThat(told.values()).containsOnly(1L);
        for (int i = 0; i < ARTICLES; i++) {
            if (!isTouched(i)) {
                assertThat(told.containsKey(id("a" + i))).as("a" + i).isEqualTo(i % 3 != 0);
            }
        }
    }

    private static Map<String, Object> untouched(Map<String, Object> state, List<EnrichedArticle> meanwhile) {
        List<String> touched = IntStream.range(0, ARTICLES)
                .filter(KilledPromotionIT::isTouched)
                .boxed()
                .flatMap(i -> Stream.of(id("a" + i), id("a" + i + " quote")))
                .toList();
        Map<String, Object> rest = new TreeMap<>(state);
        rest.keySet().removeIf(key -> touched.stream().anyMatch(key::endsWith));
        assertThat(rest).hasSizeGreaterThan(ARTICLES - meanwhile.size());
        return rest;
    }

    @Test
    void lastsHalfUntilItIsFinishedOrTakenBack() throws Exception {
        try (Newsroom newsroom = new Newsroom(cluster, "half", folder.resolve("half"))) {
            ResultName other = new ResultName("other");
            newsroom.create(other);
            IntStream.range(0, 60).forEach(i -> fill(newsroom, i));
            newsroom.settle();
            Map<String, Object> former = newsroom.state();
            try (ChildKawat child = newsroom.promoteInAChild(folder.resolve("data"), "better", "--rate", "5")) {
                await().atMost(LONG).until(() -> newsroom.passed(BETTER, 1) > 3);
                assertThat(newsroom.promoteIn(folder.resolve("data"), 1, "better")
                                .err())
                        .contains("another `kawat promote` is at work in");
                child.kill();
            }
            newsroom.settle();
            assertThat(newsroom.state()).isNotEqualTo(former);

            assertThat(newsroom.promote(1, "other").err())
                    .contains("\"better\" is live in part", "kawat promote better", "kawat promote before-better");
            newsroom.promote(0, "before-better");
            newsroom.settle();
            assertThat(newsroom.state()).isEqualTo(former);
            newsroom.promote(0, "other");
        }
    }

    @Test
    void isTakenOverByALaterOne() throws Exception {
        try (Newsroom newsroom = new Newsroom(cluster, "fenced", folder.resolve("fenced"))) {
            IntStream.range(0, 60).forEach(i -> fill(newsroom, i));
            newsroom.settle();
            try (ChildKawat child = newsroom.promoteInAChild(folder.resolve("elsewhere"), "better", "--rate", "2")) {
                await().atMost(LONG).until(() -> newsroom.passed(BETTER, 1) > 1);
                newsroom.promote(0, "better");

                assertThat(child.exitCode()).isEqualTo(1);
                assertThat(child.err())
                        .contains("another `kawat promote` has taken over")
                        .hasLineCount(1);
            }
            newsroom.settle();
            assertThat(newsroom.committed(Topics.CHANGES)).hasSize(60 + 40);
        }
    }
}
