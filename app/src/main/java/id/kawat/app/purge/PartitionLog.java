package id.kawat.app.purge;

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

/** Reads a partition from its beginning to a fixed end: committed records, as bytes. */
final class PartitionLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;

    PartitionLog(Connection connection) {
        Map<String, Object> settings = Map.of(
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "fetch.max.wait.ms", 5); // at the end of a partition what is asked next would wait behind a fetch
        this.consumer = new KafkaConsumer<>(
                connection.kafka().forConsumer(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    List<TopicPartition> partitionsOf(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** The offset behind the last committed record. */
    long end(TopicPartition partition) {
        return Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    void read(TopicPartition partition, long end, Consumer<ConsumerRecord<byte[], byte[]>> records) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < end) {
                    records.accept(record);
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
