package id.kawat.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;

/** Reads from the first record to the last what a read_committed consumer is shown. */
final class CommittedResults {

    private static final List<Topic<? extends SpecificRecord>> COMPARED =
            List.of(Topics.ENRICHED_ARTICLES, Topics.ARTICLES, Topics.ENTITIES, Topics.QUOTES, Topics.CHANGES);

    private final KafkaSettings kafka;
    private final ValueSerdes serdes;
    private final TopicPrefix prefix;

    CommittedResults(String bootstrapServers, String registryUrl, TopicPrefix prefix) {
        this.kafka = KafkaSettings.of(bootstrapServers);
        this.serdes = new ValueSerdes(SerdeSettings.of(registryUrl));
        this.prefix = prefix;
    }

    Results read() {
        Results results = new Results();
        COMPARED.forEach(topic -> read(topic, results));
        return results;
    }

    private <V extends SpecificRecord> void read(Topic<V> topic, Results into) {
        String name = prefix.nameOf(topic);
        try (Serde<V> serde = serdes.of(topic)) {
            each(
                    name,
                    record -> into.add(
                            topic.name(),
                            new String(record.key(), UTF_8),
                            Contents.of(serde.deserializer().deserialize(name, record.value()))));
        }
    }

    /** How many records there are on a topic. */
    long count(Topic<?> topic) {
        List<byte[]> seen = new ArrayList<>();
        each(prefix.nameOf(topic), record -> seen.add(record.key()));
        return seen.size();
    }

    private void each(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<String, Object> settings =
                kafka.forConsumer(Map.of("isolation.level", "read_committed", "enable.auto.commit", false));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }
}
