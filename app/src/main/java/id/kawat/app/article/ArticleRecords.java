package id.kawat.app.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;

/**
 * Reads what topics keyed by article id hold of one article: the one partition where its records are, up to what was there at
 * the call. The records of other articles are passed over without being read.
 */
final class ArticleRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Connection connection;
    private final KafkaConsumer<String, byte[]> consumer;

    ArticleRecords(Connection connection) {
        this.connection = connection;
        this.consumer = new KafkaConsumer<>(
                connection
                        .kafka()
                        .forConsumer(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A record as it is on its topic; no value for a tombstone. */
    record Found<V>(long timestamp, Optional<V> value) {}

    /**
     * All records of an article, in the order of the topic.
     *
     * @throws CommandFailure if there is no such topic
     */
    <V> List<Found<V>> of(String articleId, Topic<V> topic) {
        TopicPartition partition = partitionOf(articleId, connection.prefix().nameOf(topic));
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end =
                Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        List<Found<V>> found = new ArrayList<>();
        try (Serde<V> serde = new ValueSerdes(connection.serde()).of(topic)) {
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    if (articleId.equals(record.key())) {
                        Optional<byte[]> value = Optional.ofNullable(record.value());
                        found.add(new Found<>(
                                record.timestamp(),
                                value.map(bytes ->
                                        serde.deserializer().deserialize(partition.topic(), record.headers(), bytes))));
                    }
                }
            }
        }
        return found;
    }

    /** As Kafka's clients choose it for a key. */
    private TopicPartition partitionOf(String key, String topic) {
        int partitions = Optional.ofNullable(consumer.partitionsFor(topic))
                .map(List::size)
                .filter(count -> count > 0)
                .orElseThrow(() -> CommandFailure.failed(
                        topic + " does not exist (topics.prefix): create the topics with `kawat topics create`"));
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
