package id.kawat.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which the pipeline could go wrong under faults, done to the results of a real feed, is found by the check. */
final class GuardsOffTest {

    private static final TopicPrefix PREFIX = new TopicPrefix("guards.");
    private static final int DELIVERIES = 60;

    @TempDir
    private Path folder;

    private Feed feed = Feed.of(DELIVERIES, 7);
    private Results undisturbed = new Results();

    @BeforeEach
    void runUndisturbed() {
        feed = Feed.of(DELIVERIES, 7);
        undisturbed = UndisturbedRun.of(feed, PREFIX, folder.resolve("undisturbed"));
    }

    @Test
    void findsNothingInASecondUndisturbedRun() {
        Results again = UndisturbedRun.of(feed, PREFIX, folder.resolve("again"));

        assertThat(undisturbed.count()).isGreaterThan(DELIVERIES * 5);
        assertThat(Check.of(undisturbed, again).isClean()).isTrue();
    }

    @Test
    void findsThatADeliveryTwiceInTheFeedChangesNothing() {
        List<Delivery> repeated = new ArrayList<>();
        feed.deliveries().forEach(delivery -> {
            repeated.add(delivery);
            repeated.add(delivery);
        });

        Results found = UndisturbedRun.of(new Feed(repeated), PREFIX, folder.resolve("repeated"));

        assertThat(Check.of(undisturbed, found).isClean()).isTrue();
    }

    /** At least once: what was written since the last commit is written again after a crash. */
    @Test
    void findsWhatAtLeastOnceDoubles() {
        Results found = new Results();
        for (String topic : undisturbed.topics()) {
            for (String key : undisturbed.keys(topic)) {
                undisturbed.of(topic, key).forEach(content -> found.add(topic, key, content));
            }
        }
        String last = undisturbed.keys(Topics.CHANGES.name()).get(3);
        undisturbed.of(Topics.CHANGES.name(), last).forEach(content -> found.add(Topics.CHANGES.name(), last, content));

        Check check = Check.of(undisturbed, found);

        assertThat(check.doubled()).isPositive();
        assertThat(check.isClean()).isFalse();
    }

    /** At least once without the state that goes with it: an article that came before is taken for a new one. */
    @Test
    void findsWhatProcessingWithoutCommittedStateDoubles() {
        Results found = UndisturbedRun.of(feed, PREFIX, folder.resolve("once"));
        Results forgetful =
                UndisturbedRun.of(new Feed(feed.deliveries().subList(0, 5)), PREFIX, folder.resolve("twice"));
        for (String topic : forgetful.topics()) {
            for (String key : forgetful.keys(topic)) {
                forgetful.of(topic, key).forEach(content -> found.add(topic, key, content));
            }
        }

        assertThat(Check.of(undisturbed, found).doubled()).isGreaterThan(5);
    }

    /** A key made by chance: whatever is processed again gets another one. */
    @Test
    void findsKeysThatAreMadeByChance() {
        Random chance = new Random(1);
        Results found = new Results();
        for (String topic : undisturbed.topics()) {
            for (String key : undisturbed.keys(topic)) {
                String used = topic.equals(Topics.QUOTES.name()) ? Long.toHexString(chance.nextLong()) : key;
                undisturbed.of(topic, key).forEach(content -> found.add(topic, used, content));
            }
        }

        Check check = Check.of(undisturbed, found);

        assertThat(check.lost()).isEqualTo(undisturbed.count(Topics.QUOTES.name()));
        assertThat(check.foreign()).isEqualTo(check.lost());
        assertThat(check.states()).isPositive();
    }

    /** A file that is moved away before Kafka has it, and whose process then dies. */
    @Test
    void findsAFileThatWasAcknowledgedAndNeverSent() {
        List<Delivery> sent = new ArrayList<>(feed.deliveries());
        sent.remove(10);

        Check check = Check.of(undisturbed, UndisturbedRun.of(new Feed(sent), PREFIX, folder.resolve("fewer")));

        assertThat(check.lost()).isPositive();
        assertThat(check.doubled()).isZero();
    }

    /** A story's versions that overtake each other: the late one changes nothing, so that its record is missing. */
    @Test
    void findsVersionsThatOvertakeEachOther() {
        List<Delivery> swapped = new ArrayList<>(feed.deliveries());
        Delivery later = swapped.stream()
                .filter(delivery -> delivery.json().contains("\"version\":\"2\"")
                        && !delivery.json().contains("withheld"))
                .findFirst()
                .orElseThrow();
        swapped.remove(later);
        swapped.add(0, later);

        Check check = Check.of(undisturbed, UndisturbedRun.of(new Feed(swapped), PREFIX, folder.resolve("swapped")));

        assertThat(check.isClean()).isFalse();
    }
}
