package id.kawat.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class KeyPlacesTest {

    private static final long PLENTY = 1 << 20;

    @Test
    void joinsWhatCameBeforeTheStartWithWhatCameAfter() {
        KeyPlaces places = new KeyPlaces(new long[] {10}, false, PLENTY);
        places.append(record("a", 12));
        assertThat(places.lacksPast(0)).isTrue();

        places.addPast(0, Map.of("a", List.of(3L, 5L), "b", List.of(4L)));

        assertThat(places.lacksPast(0)).isFalse();
        assertThat(places.of(0, "a")).isEqualTo(new KeyPlaces.Known(List.of(3L, 5L, 12L), 13));
        assertThat(places.of(0, "b").positions()).containsExactly(4L);
        assertThat(places.of(0, "c").positions()).isEmpty();
    }

    @Test
    void holdsTheLastPlaceOnlyWhereNoOtherIsOfUse() {
        KeyPlaces places = new KeyPlaces(new long[] {10}, true, PLENTY);
        places.append(record("a", 12));
        places.addPast(0, Map.of("a", List.of(3L, 5L), "b", List.of(4L, 6L)));
        places.append(record("b", 13));

        assertThat(places.of(0, "a").positions()).containsExactly(12L);
        assertThat(places.of(0, "b").positions()).containsExactly(13L);
    }

    @Test
    void takesThePastOnce() {
        KeyPlaces places = new KeyPlaces(new long[] {10}, false, PLENTY);
        places.addPast(0, Map.of("a", List.of(3L)));
        places.addPast(0, Map.of("a", List.of(3L)));

        assertThat(places.of(0, "a").positions()).containsExactly(3L);
    }

    @Test
    void givesAPartitionUpThatDoesNotFitAndKeepsTheOthers() {
        KeyPlaces places = new KeyPlaces(new long[] {0, 0}, false, 1_000);
        places.append(record(1, "kept", 0));
        for (int i = 0; i < 100; i++) {
            places.append(record("key" + i, i));
        }

        assertThat(places.holds(100, 100)).isFalse();
        assertThat(places.isTooLarge(0)).isTrue();
        assertThat(places.lacksPast(0)).isFalse();
        assertThat(places.isTooLarge(1)).isFalse();
        assertThat(places.of(1, "kept").positions()).containsExactly(0L);
    }

    private static LogRecord record(String key, long position) {
        return record(0, key, position);
    }

    private static LogRecord record(int partition, String key, long position) {
        return new LogRecord(new ConsumerRecord<>(
                "topic",
                partition,
                position,
                0L,
                TimestampType.CREATE_TIME,
                3,
                1,
                key,
                new byte[1],
                new RecordHeaders(),
                Optional.empty()));
    }
}
