package id.kawat.app.subscribe;

import id.kawat.gateway.filter.Facts;
import id.kawat.gateway.filter.ResultFilter;
import id.kawat.gateway.filter.Since;
import id.kawat.gateway.log.Result;
import id.kawat.schemas.event.ResultHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads one topic from a moment in the past into live, without a group: every partition, in order, nothing skipped. Not
 * thread-safe; {@link #stop} may be called from another thread.
 */
final class TopicFollower {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<? extends SpecificRecord> deserializer;
    private final String topic;
    private final Consumer<String> notes;
    /** A retraction has no fields to filter by: it concerns those who were told what it retracts. */
    private final Set<String> shown = new HashSet<>();

    private boolean resumed;
    private Cursor cursor = Cursor.atStart();
    private volatile boolean stopped;

    /** Follows {@code topic}; {@code notes} gets a line for each record that can't be read. */
    TopicFollower(
            KafkaConsumer<String, byte[]> consumer,
            Deserializer<? extends SpecificRecord> deserializer,
            String topic,
            Consumer<String> notes) {
        this.consumer = consumer;
        this.deserializer = deserializer;
        this.topic = topic;
        this.notes = notes;
    }

    /** What is done after each batch that was printed whole. */
    interface AfterBatch {
        void keep(Cursor cursor);
    }

    /**
     * Stands at {@code from} in every partition, or where {@code kept} says.
     *
     * @throws IllegalStateException if the topic does not exist
     */
    void seek(Since from, Cursor kept) {
        resumed = !kept.next().isEmpty();
        List<TopicPartition> partitions = partitions();
        consumer.assign(partitions);
        if (from instanceof Since.Beginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        if (from instanceof Since.Moment moment) {
            seek(partitions, moment.at());
        }
        kept.next().forEach((partition, offset) -> {
            TopicPartition known = new TopicPartition(topic, partition);
            if (partitions.contains(known)) {
                consumer.seek(known, offset);
            }
        });
        for (TopicPartition partition : partitions) {
            cursor = cursor.after(partition.partition(), consumer.position(partition) - 1);
        }
    }

    private List<TopicPartition> partitions() {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("no topic " + topic);
        }
        return found.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private void seek(List<TopicPartition> partitions, Instant at) {
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, at.toEpochMilli()));
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> found :
                consumer.offsetsForTimes(wanted).entrySet()) {
            if (found.getValue() != null) {
                consumer.seek(found.getKey(), found.getValue().offset());
            }
        }
    }

    /**
     * Prints what {@code filter} accepts until {@link #stop}, until {@code atMost} records are printed, or, where {@code toEnd},
     * until what was there at the call is read.
     */
    void follow(ResultFilter filter, ResultPrinter printer, OptionalLong atMost, boolean toEnd, AfterBatch afterBatch) {
        Map<TopicPartition, Long> ends = toEnd ? consumer.endOffsets(consumer.assignment()) : Map.of();
        long left = atMost.orElse(Long.MAX_VALUE);
        try {
            while (!stopped && left > 0 && !(toEnd && isAt(ends))) {
                left = printBatch(consumer.poll(POLL), filter, printer, left);
                afterBatch.keep(cursor);
            }
        } catch (WakeupException woken) {
            if (!stopped) {
                throw woken;
            }
        }
    }

    private long printBatch(
            ConsumerRecords<String, byte[]> batch, ResultFilter filter, ResultPrinter printer, long atMost) {
        long left = atMost;
        for (ConsumerRecord<String, byte[]> consumed : batch) {
            if (left == 0 || stopped) {
                return left;
            }
            cursor = cursor.after(consumed.partition(), consumed.offset());
            left -= print(consumed, filter, printer) ? 1 : 0;
        }
        return left;
    }

    private boolean print(ConsumerRecord<String, byte[]> consumed, ResultFilter filter, ResultPrinter printer) {
        if (consumed.value() == null) {
            boolean concerns = filter.isOpen() || mayHaveBeenShown(consumed);
            if (concerns) {
                printer.print(ResultLine.of(consumed, null, cursor));
            }
            return concerns;
        }
        try {
            SpecificRecord result = deserializer.deserialize(topic, consumed.headers(), consumed.value());
            if (!filter.accepts(Facts.of(result))) {
                return printLeaving(consumed, printer);
            }
            if (!filter.isOpen()) {
                shown.add(consumed.key());
            }
            printer.print(ResultLine.of(consumed, result, cursor));
            return true;
        } catch (SerializationException unreadable) {
            notes.accept(topic + "-" + consumed.partition() + "@" + consumed.offset()
                    + " can't be read and is passed over: " + unreadable.getMessage());
            return false;
        }
    }

    /** Another version of it may have fitted. */
    private boolean printLeaving(ConsumerRecord<String, byte[]> consumed, ResultPrinter printer) {
        boolean leaves = ResultHeaders.revises(consumed.headers()) && mayHaveBeenShown(consumed);
        if (leaves) {
            printer.print(ResultLine.of(consumed, null, cursor).put("reason", Result.NO_MATCH));
        }
        return leaves;
    }

    private boolean mayHaveBeenShown(ConsumerRecord<String, byte[]> consumed) {
        return resumed || shown.contains(consumed.key());
    }

    private boolean isAt(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Ends {@link #follow} soon, after the record it is at. */
    void stop() {
        stopped = true;
        consumer.wakeup();
    }
}
