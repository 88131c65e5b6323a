package id.kawat.embedded.registry;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.MissingTopics;
import id.kawat.schemas.topic.TopicLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Keeps the registry's facts on the compacted topic {@value #TOPIC}, as Confluent's registry does. */
public final class KafkaSchemaLog implements SchemaLog {

    private static final String TOPIC = "_schemas";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    /** Less than a client of the registry waits for its answer. */
    private static final int APPEND_MILLIS = 8_000;

    private final KafkaSettings kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    private KafkaSchemaLog(KafkaSettings kafka, KafkaProducer<byte[], byte[]> producer) {
        this.kafka = kafka;
        this.producer = producer;
    }

    /** Creates the topic where it is missing. */
    public static KafkaSchemaLog open(KafkaSettings kafka) {
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            new MissingTopics(admin)
                    .create(List.of(new NewTopic(TOPIC, 1, TopicLayout.BROKER_DEFAULT)
                            .configs(Map.of("cleanup.policy", "compact"))));
        }
        Map<String, Object> settings = kafka.forProducer(Map.of(
                "acks",
                "all",
                "linger.ms",
                0,
                "max.block.ms",
                APPEND_MILLIS,
                "request.timeout.ms",
                APPEND_MILLIS / 2,
                "delivery.timeout.ms",
                APPEND_MILLIS));
        return new KafkaSchemaLog(
                kafka, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Override
    public void replay(Consumer<Fact> reader) {
        Map<String, Object> settings = kafka.forConsumer(Map.of("enable.auto.commit", false));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                    SchemaFacts.read(found.key(), found.value()).ifPresent(reader);
                }
            }
        }
    }

    @Override
    public void append(Fact fact) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, SchemaFacts.key(fact), SchemaFacts.value(fact)))
                    .get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("topic " + TOPIC + " was not written", failure.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
