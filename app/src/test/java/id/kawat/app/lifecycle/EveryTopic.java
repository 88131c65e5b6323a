package id.kawat.app.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.schemas.client.KafkaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for words in all that a cluster holds: every topic, ours and Streams' own, committed or not. */
public final class EveryTopic implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Admin admin;

    public EveryTopic(KafkaSettings kafka) {
        this.consumer = new KafkaConsumer<>(
                kafka.forConsumer(Map.of("enable.auto.commit", "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.admin = Admin.create(kafka.forAdmin(Map.of()));
    }

    /** Has the broker compact at once what it compacts within a day otherwise, and forget tombstones at once. */
    void compactAtOnce(String prefix) throws ExecutionException, InterruptedException {
        Map<String, String> hasty = Map.of(
                "segment.ms", "50",
                "min.cleanable.dirty.ratio", "0.0",
                "max.compaction.lag.ms", "50",
                "delete.retention.ms", "0");
        List<AlterConfigOp> changes = hasty.entrySet().stream()
                .map(entry -> new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), OpType.SET))
                .toList();
        for (String topic : admin.listTopics().names().get()) {
            if (topic.startsWith(prefix)) {
                alter(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes);
            }
        }
        alter(
                new ConfigResource(ConfigResource.Type.BROKER, ""),
                List.of(new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "100"), OpType.SET)));
    }

    private void alter(ConfigResource resource, List<AlterConfigOp> changes)
            throws ExecutionException, InterruptedException {
        admin.incrementalAlterConfigs(Map.of(resource, changes)).all().get();
    }

    /** Names of the topics in which {@code word} stands, in whatever case, in a key, value or header. */
    public Set<String> naming(String word) {
        Set<String> found = new TreeSet<>();
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.listTopics()
                .forEach((topic, infos) ->
                        infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (parts(record).anyMatch(part -> part.contains(word))) {
                    found.add(record.topic());
                }
            }
        }
        return found;
    }

    private static Stream<String> parts(ConsumerRecord<byte[], byte[]> record) {
        Stream<byte[]> headers =
                StreamSupport.stream(record.headers().spliterator(), false).map(header -> header.value());
        return Stream.concat(Stream.of(record.key(), record.value()), headers)
                .filter(bytes -> bytes != null)
                .map(bytes -> new String(bytes, UTF_8).toLowerCase(Locale.ROOT));
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
