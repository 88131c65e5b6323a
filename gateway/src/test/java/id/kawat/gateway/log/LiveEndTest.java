package id.kawat.gateway.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

final class LiveEndTest {

    private static final long PLENTY = 1 << 20;

    @Test
    void givesWhatCameInInItsOrder() {
        LiveEnd end = new LiveEnd(new long[] {10, 20}, 8, PLENTY);
        append(end, record(0, 10), record(1, 20), record(0, 12));

        long start = end.join(new long[] {10, 20}).orElseThrow();

        assertThat(end.from(start, 2).map(LiveEndTest::places)).contains(List.of("0@10", "1@20"));
        assertThat(end.from(start + 2, 2).map(LiveEndTest::places)).contains(List.of("0@12"));
        assertThat(end.isEnd(start + 2)).isFalse();
        assertThat(end.isEnd(start + 3)).isTrue();
    }

    @Test
    void isJoinedOnlyFromWhereNothingIsMissing() {
        LiveEnd end = new LiveEnd(new long[] {10, 20}, 2, PLENTY);

        assertThat(end.join(new long[] {9, 20})).isEmpty();
        assertThat(end.join(new long[] {10, 20})).isPresent();

        append(end, record(0, 10), record(1, 20), record(1, 21));

        assertThat(end.join(new long[] {10, 20})).as("0@10 was thrown out").isEmpty();
        assertThat(end.join(new long[] {11, 20})).hasValue(1);
        assertThat(end.join(new long[] {11, 50})).as("ahead of us").hasValue(1);
    }

    @Test
    void tellsWhoIsTooFarBehind() {
        LiveEnd end = new LiveEnd(new long[] {0}, 3, PLENTY);
        long[] next = new long[1];
        long number = end.standAtEnd(next);

        append(end, record(0, 0), record(0, 1), record(0, 2));
        assertThat(end.from(number, 1).map(LiveEndTest::places)).contains(List.of("0@0"));

        append(end, record(0, 3));
        assertThat(end.from(number, 1)).isEqualTo(Optional.empty());
        assertThat(end.from(number + 1, 9).map(LiveEndTest::places)).contains(List.of("0@1", "0@2", "0@3"));
    }

    @Test
    void holdsNoMoreBytesThanItMayButAlwaysTheNewest() {
        LiveEnd end = new LiveEnd(new long[] {0}, 1_000, 10_000);
        for (int i = 0; i < 100; i++) {
            append(end, record(0, i));
        }
        long number = end.standAtEnd(new long[1]);
        assertThat(end.from(number - 10_000 / record(0, 0).bytes(), 1)).isPresent();
        assertThat(end.from(number - 10_000 / record(0, 0).bytes() - 1, 1)).isEmpty();

        append(end, record(0, 100, 100_000));

        assertThat(end.from(number, 9).map(LiveEndTest::places)).contains(List.of("0@100"));
        assertThat(end.from(number - 1, 9)).isEmpty();
    }

    @Test
    void callsThoseWhoFollow() {
        LiveEnd end = new LiveEnd(new long[] {0}, 3, PLENTY);
        AtomicInteger calls = new AtomicInteger();
        Runnable follower = calls::incrementAndGet;

        end.follow(follower);
        append(end, record(0, 0), record(0, 1));
        end.unfollow(follower);
        append(end, record(0, 2));

        assertThat(calls).hasValue(1);
    }

    private static void append(LiveEnd end, LogRecord... records) {
        end.append(Stream.of(records).toList());
    }

    private static List<String> places(List<LogRecord> records) {
        return records.stream()
                .map(record -> record.partition() + "@" + record.position())
                .toList();
    }

    private static LogRecord record(int partition, long position) {
        return record(partition, position, 10);
    }

    private static LogRecord record(int partition, long position, int bytes) {
        return new LogRecord(new ConsumerRecord<>(
                "topic",
                partition,
                position,
                0L,
                TimestampType.CREATE_TIME,
                3,
                bytes,
                "key",
                new byte[bytes],
                new RecordHeaders(),
                Optional.empty()));
    }
}
