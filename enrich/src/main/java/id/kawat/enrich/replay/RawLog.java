package id.kawat.enrich.replay;

import static java.util.Objects.requireNonNull;

import id.kawat.enrich.topology.RawContract;
import id.kawat.news.WireArticle;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.BadRecordException;
import id.kawat.streams.failure.NetworkTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;

/** articles.raw, read by hand up to fixed ends; what live processing appends meanwhile is not fetched. For one thread. */
final class RawLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Serde<WireArticle> serde;
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    RawLog(ReplayCluster cluster, ResultName label) {
        this.consumer = new KafkaConsumer<>(
                cluster.kafka()
                        .forConsumer(Map.of(
                                "isolation.level", "read_committed",
                                "enable.auto.commit", "false",
                                "auto.offset.reset", "earliest",
                                "max.poll.records", "1000",
                                "fetch.max.wait.ms",
                                        "50", // it reads what is there; at an end there is nothing to wait for
                                "group.id", cluster.applicationId(label))),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.serde = new ValueSerdes(cluster.serdes()).of(Topics.RAW_ARTICLES);
    }

    /** Reads from the given positions on, up to the given ends. */
    void assign(Map<TopicPartition, Long> positions, Map<TopicPartition, Long> until) {
        ends.clear();
        ends.putAll(until);
        consumer.assign(positions.keySet());
        consumer.resume(positions.keySet());
        positions.forEach(consumer::seek);
    }

    /** The next records before the ends; empty where none came within a moment. */
    List<ConsumerRecord<String, byte[]>> poll() {
        consumer.pause(ends.keySet().stream().filter(this::isAtEnd).toList());
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
            if (record.offset() < end(record.topic(), record.partition())) {
                records.add(record);
            }
        }
        return records;
    }

    /** Where reading goes on; at most the end, though more of the log may have been fetched. */
    Map<TopicPartition, Long> positions() {
        Map<TopicPartition, Long> positions = new HashMap<>();
        ends.forEach((partition, end) -> positions.put(partition, Math.min(end, consumer.position(partition))));
        return positions;
    }

    boolean isAtEnd() {
        return ends.keySet().stream().allMatch(this::isAtEnd);
    }

    private boolean isAtEnd(TopicPartition partition) {
        return consumer.position(partition) >= end(partition.topic(), partition.partition());
    }

    private long end(String topic, int partition) {
        return requireNonNull(ends.get(new TopicPartition(topic, partition)));
    }

    ConsumerGroupMetadata group() {
        return consumer.groupMetadata();
    }

    /**
     * The delivery in a record.
     *
     * @throws BadRecordException if it can't be read and never could
     */
    WireArticle delivery(ConsumerRecord<String, byte[]> record) {
        return RawContract.checked(record.key(), value(record));
    }

    @SuppressWarnings("NullAway") // Kafka's deserializers give null for null, which the contract then refuses
    private WireArticle value(ConsumerRecord<String, byte[]> record) {
        try {
            return serde.deserializer().deserialize(record.topic(), record.headers(), record.value());
        } catch (SerializationException failure) {
            if (NetworkTrouble.isBehind(failure)) {
                throw failure;
            }
            throw new BadRecordException(
                    "decode.failed", String.valueOf(failure.getMessage()), Optional.empty(), failure);
        }
    }

    @Override
    public void close() {
        consumer.close();
        serde.close();
    }
}
