package id.kawat.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.news.WireArticle;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;

/** Reads what ingest wrote, from the beginning to the end of now. */
final class TopicReader {

    private final String bootstrapServers;
    private final SerdeSettings serdes;
    private final TopicPrefix prefix;

    TopicReader(String bootstrapServers, SerdeSettings serdes, TopicPrefix prefix) {
        this.bootstrapServers = bootstrapServers;
        this.serdes = serdes;
        this.prefix = prefix;
    }

    List<WireArticle> articles() {
        try (Serde<WireArticle> serde = new ValueSerdes(serdes).of(Topics.RAW_ARTICLES)) {
            String topic = prefix.nameOf(Topics.RAW_ARTICLES);
            return records(topic).stream()
                    .map(record -> serde.deserializer().deserialize(topic, record.value()))
                    .toList();
        }
    }

    List<String> articleKeys() {
        return articleRecords().stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> articleRecords() {
        return records(prefix.nameOf(Topics.RAW_ARTICLES));
    }

    List<DeadLetter> deadLetters() {
        return records(prefix.nameOf(Topics.DEAD_LETTERS)).stream()
                .map(record -> DeadLetter.of(record.headers(), record.value()))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }
}
