package id.kawat.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and looks into the topics of one pipeline from outside, for integration tests. Not thread-safe. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaSettings kafka;
    private final TopicPrefix prefix;
    private final ValueSerdes serdes;
    private final KafkaProducer<String, byte[]> producer;

    private TopicProbe(KafkaSettings kafka, TopicPrefix prefix, ValueSerdes serdes) {
        this.kafka = kafka;
        this.prefix = prefix;
        this.serdes = serdes;
        Map<String, Object> settings =
                kafka.forProducer(Map.of("linger.ms", 0, "max.request.size", Topic.MAX_RECORD_BYTES));
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Creates the topics of the catalogue under {@code prefix}. */
    public static TopicProbe on(Cluster cluster, TopicPrefix prefix) {
        KafkaSettings kafka = KafkaSettings.of(cluster.bootstrapServers());
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            new TopicCreator(admin, prefix, TopicLayout.SINGLE_BROKER).createMissing();
        }
        return new TopicProbe(kafka, prefix, new ValueSerdes(SerdeSettings.of(cluster.registryUrl())));
    }

    /** Returns when it was acknowledged. */
    public <V> void send(Topic<V> topic, String key, V value) {
        sendBytes(topic, key, bytes(topic, value));
    }

    /** As {@link #send}, with a header. */
    public <V> void send(Topic<V> topic, String key, V value, String header, String says) {
        var record = new ProducerRecord<>(prefix.nameOf(topic), key, bytes(topic, value));
        record.headers().add(header, says.getBytes(UTF_8));
        send(record, key);
    }

    /** As {@link #send}, with bytes as they are. */
    public void sendBytes(Topic<?> topic, String key, byte[] value) {
        send(new ProducerRecord<>(prefix.nameOf(topic), key, value), key);
    }

    /** Writes a tombstone. */
    public void retract(Topic<?> topic, String key) {
        send(new ProducerRecord<>(prefix.nameOf(topic), key, null), key);
    }

    /** As a broker does with what is past its time. */
    public void deleteAll(Topic<?> topic) {
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()));
                var consumer = new KafkaConsumer<>(
                        kafka.forConsumer(Map.of()), new StringDeserializer(), new StringDeserializer())) {
            Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
            consumer.endOffsets(partitions(consumer, topic))
                    .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
            admin.deleteRecords(all).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("not deleted: " + topic.name(), failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private void send(ProducerRecord<String, byte[]> record, String key) {
        try {
            producer.send(record).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("not acknowledged: " + key, failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    /** What {@code value} is on {@code topic}. */
    public <V> byte[] bytes(Topic<V> topic, V value) {
        try (Serde<V> serde = serdes.of(topic)) {
            return serde.serializer().serialize(prefix.nameOf(topic), value);
        }
    }

    /** Every committed record that is on {@code topic} now, tombstones too, in order for each partition. */
    public <V> List<ConsumerRecord<String, V>> committed(Topic<V> topic) {
        Map<String, Object> settings = kafka.forConsumer(Map.of("isolation.level", "read_committed"));
        List<ConsumerRecord<String, V>> records = new ArrayList<>();
        try (Serde<V> serde = serdes.of(topic);
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), serde.deserializer())) {
            Set<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    private Set<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic<?> topic) {
        return consumer.partitionsFor(prefix.nameOf(topic)).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        producer.close();
    }
}
