package id.kawat.gateway.log;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads the past of topics from Kafka, for one subscriber at a time. Not thread-safe. */
final class HistoryReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(250);

    /** Polls without a record, after which what was to be read is taken as not there. */
    private static final int EMPTY_POLLS = 8;

    private final KafkaConsumer<String, byte[]> consumer;

    HistoryReader(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
    }

    /** What is asked of each record; false ends the reading before the next one. */
    interface Taker {
        boolean take(LogRecord record);
    }

    /**
     * Reads one portion from {@code next} on, which it moves: after each record behind it, after the portion also behind the marks
     * of transactions and holes.
     */
    void read(TopicLog log, long[] next, Taker taker) {
        List<TopicPartition> partitions = partitions(log);
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, next[partition.partition()]));
        ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
        for (ConsumerRecord<String, byte[]> consumed : batch) {
            next[consumed.partition()] = consumed.offset() + 1;
            if (!taker.take(new LogRecord(consumed))) {
                return;
            }
        }
        partitions.forEach(partition -> next[partition.partition()] = consumer.position(partition));
    }

    /** The first records that arrived at or after {@code at}; the end where there is none. */
    long[] positionsAt(TopicLog log, Instant at) {
        long[] positions = ends(log);
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions(log).forEach(partition -> wanted.put(partition, at.toEpochMilli()));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(wanted).entrySet()) {
            if (found.getValue() != null) {
                positions[found.getKey().partition()] = found.getValue().offset();
            }
        }
        return positions;
    }

    long[] beginnings(TopicLog log) {
        return positions(log, consumer.beginningOffsets(partitions(log)));
    }

    /** Behind the last committed record. */
    long[] ends(TopicLog log) {
        List<TopicPartition> partitions = partitions(log);
        consumer.assign(partitions); // the client warns of ends of what it was not given
        return positions(log, consumer.endOffsets(partitions));
    }

    private static long[] positions(TopicLog log, Map<TopicPartition, Long> found) {
        long[] positions = new long[log.partitions()];
        found.forEach((partition, position) -> positions[partition.partition()] = position);
        return positions;
    }

    /** Looks at what one partition holds from {@code start} to {@code end}, until {@code goesOn} says no. */
    void scan(TopicLog log, int partition, long start, long end, Predicate<ConsumerRecord<String, byte[]>> goesOn) {
        TopicPartition where = new TopicPartition(log.name(), partition);
        consumer.assign(List.of(where));
        consumer.seek(where, start);
        int empty = 0;
        while (consumer.position(where) < end && empty < EMPTY_POLLS) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
            empty = batch.isEmpty() ? empty + 1 : 0;
            for (ConsumerRecord<String, byte[]> consumed : batch) {
                if (consumed.offset() >= end || !goesOn.test(consumed)) {
                    return;
                }
            }
        }
    }

    private static List<TopicPartition> partitions(TopicLog log) {
        return IntStream.range(0, log.partitions())
                .mapToObj(partition -> new TopicPartition(log.name(), partition))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
