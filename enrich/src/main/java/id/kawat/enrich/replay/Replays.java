package id.kawat.enrich.replay;

import static java.util.Objects.requireNonNull;

import id.kawat.news.ReplayRecord;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The replays that are known on a cluster, as they stood at their last commit. Reads anew at each call. */
public final class Replays {

    private static final Duration POLL = Duration.ofMillis(100);

    /** A killed replay may leave a transaction open that nothing can be read behind; 2 s are enough for one at work. */
    private static final int EMPTY_POLLS = 20;

    private final ReplayCluster cluster;

    public Replays(ReplayCluster cluster) {
        this.cluster = cluster;
    }

    /** The replay of that name. */
    public Optional<ReplayRecord> find(ResultName label) {
        return all().stream()
                .filter(record -> record.getLabel().equals(label.value()))
                .findFirst();
    }

    /** All of them, by label; none where no replay was ever begun on this cluster. */
    public List<ReplayRecord> all() {
        TopicPartition partition = new TopicPartition(cluster.prefix().nameOf(Topics.REPLAYS), 0);
        Optional<Long> end = end(partition);
        return end.isEmpty() ? List.of() : read(partition, end.get());
    }

    /** Behind everything that was written, also what was just committed: its mark may be on its way. */
    private Optional<Long> end(TopicPartition partition) {
        try (Admin admin = Admin.create(cluster.kafka().forAdmin(Map.of()))) {
            if (!admin.listTopics().names().get().contains(partition.topic())) {
                return Optional.empty();
            }
            return Optional.of(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset());
        } catch (ExecutionException failure) {
            throw new ReplayRefusedException(
                    "kafka.bootstrap.servers: Kafka does not tell what replays there are: " + failure.getCause(),
                    failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private List<ReplayRecord> read(TopicPartition partition, long end) {
        Map<String, Object> settings =
                Map.of("isolation.level", "read_committed", "enable.auto.commit", "false", "fetch.max.wait.ms", "50");
        SortedMap<String, ReplayRecord> known = new TreeMap<>();
        try (Serde<ReplayRecord> serde = new ValueSerdes(cluster.serdes()).of(Topics.REPLAYS);
                KafkaConsumer<String, ReplayRecord> consumer = new KafkaConsumer<>(
                        cluster.kafka().forConsumer(settings), new StringDeserializer(), serde.deserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            int empty = 0;
            while (consumer.position(partition) < end && empty < EMPTY_POLLS) {
                ConsumerRecords<String, ReplayRecord> records = consumer.poll(POLL);
                records.forEach(record -> note(record, known));
                empty = records.isEmpty() ? empty + 1 : 0;
            }
        }
        return List.copyOf(known.values());
    }

    private static void note(ConsumerRecord<String, ReplayRecord> record, SortedMap<String, ReplayRecord> known) {
        if (record.value() == null) {
            known.remove(record.key());
        } else {
            known.put(record.key(), requireNonNull(record.value()));
        }
    }
}
