package id.kawat.app.cluster;

import id.kawat.app.settings.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one partition at a time, up to a fixed end: committed records, as bytes. */
public final class PartitionLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    public PartitionLog(Connection connection) {
        Map<String, Object> settings = Map.of(
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "fetch.max.wait.ms", 5); // at the end of a partition what is asked next would wait behind a fetch
        this.consumer = new KafkaConsumer<>(
                connection.kafka().forConsumer(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public List<TopicPartition> partitionsOf(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** Whether there is such a topic; asking does not create it. */
    public boolean exists(String topic) {
        return consumer.listTopics().containsKey(topic);
    }

    /** The offset behind the last committed record. */
    public long end(TopicPartition partition) {
        return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    /** Reads all that stands before {@code end}. */
    public void read(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        begin(partition, 0);
        readOn(partition, end, record -> {
            if (record.offset() < end) {
                records.accept(record);
            }
        });
    }

    /** Turns to a partition: the next record is the first there is at {@code offset} or behind it. */
    public void begin(TopicPartition partition, long offset) {
        consumer.assign(List.of(partition));
        long first = Objects.requireNonNull(
                consumer.beginningOffsets(List.of(partition)).get(partition));
        consumer.seek(partition, Math.max(first, offset));
    }

    /** Goes on in the partition that was turned to last, at least up to {@code end}: what stands behind may be read too. */
    public void readOn(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(records);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
