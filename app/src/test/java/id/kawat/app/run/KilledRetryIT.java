package id.kawat.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.app.deadletters.DeadLettersCommand;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.deadletter.Entry;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A retry that is killed again and again while it sends: every letter goes in once. */
final class KilledRetryIT {

    private static final int LETTERS = 400;
    private static final int BYTES = 100_000;
    private static final int KILLS = 3;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final TopicPrefix PREFIX = new TopicPrefix("killed.");

    @TempDir
    Path folder;

    @Test
    void sendsEveryLetterOnceWhateverTheMomentsOfItsDeaths() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("kafka"));
                TopicProbe topics = TopicProbe.on(cluster, PREFIX);
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            writeLetters(KafkaSettings.of(cluster.bootstrapServers()));

            long killedAt = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                killedAt = killWhileItSends(cluster, admin, killedAt);
            }
            assertThat(keys(topics)).as("killed before its end").hasSizeLessThan(LETTERS);
            try (ChildKawat last = retry(cluster)) {
                assertThat(last.exitCode()).as(last.err()).isZero();
            }

            await().atMost(LONG).until(() -> keys(topics).size() >= LETTERS); // soon after the commit
            assertThat(keys(topics))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, LETTERS).mapToObj(i -> "a" + i).toList());
            assertThat(topics.committed(Topics.RETRIED_LETTERS)).hasSize(LETTERS);
            assertThat(uncommitted(cluster))
                    .as("a death hit what was not yet committed")
                    .isGreaterThan(LETTERS);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a letter that was not written is missed at the end
    private static void writeLetters(KafkaSettings kafka) {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                kafka.forProducer(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < LETTERS; i++) {
                Entry entry = new Entry.Topic(
                        PREFIX.nameOf(Topics.RAW_ARTICLES),
                        Optional.of(("a" + i).getBytes(UTF_8)),
                        true,
                        1_760_000_000_000L,
                        new RecordHeaders());
                DeadLetter letter = new DeadLetter(
                        Stage.ENRICH, "decode.failed", "junk", "origin@" + i, Optional.empty(), 1, bytes, BYTES, entry);
                producer.send(letter.toRecord(PREFIX.nameOf(Topics.DEAD_LETTERS)));
            }
        }
    }

    /** Gives the number of records that were written, committed or not, when it had to die. */
    private long killWhileItSends(EmbeddedCluster cluster, Admin admin, long before) throws Exception {
        try (ChildKawat retry = retry(cluster)) {
            await().pollInterval(Duration.ofMillis(5)).atMost(LONG).until(() -> written(admin) > before + 30);
            assertThat(retry.err()).doesNotContain("kawat: ");
        }
        return written(admin);
    }

    private ChildKawat retry(EmbeddedCluster cluster) throws Exception {
        return ChildKawat.start(
                folder,
                DeadLettersCommand.NAME,
                "retry",
                "--all",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl(),
                "--prefix",
                PREFIX.value());
    }

    /** Everything on articles.raw, the marks of transactions too. */
    private static long written(Admin admin) throws Exception {
        Map<TopicPartition, OffsetSpec> latest = partitions().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().values().stream()
                .mapToLong(offset -> offset.offset())
                .sum();
    }

    /** Records on articles.raw, those also of transactions that nobody committed: without transactions they would be doubles. */
    private static int uncommitted(EmbeddedCluster cluster) {
        Map<String, Object> settings = Map.of("bootstrap.servers", cluster.bootstrapServers());
        int records = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                records += consumer.poll(Duration.ofMillis(100)).count();
            }
        }
        return records;
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Topics.RAW_ARTICLES.partitions())
                .mapToObj(partition -> new TopicPartition(PREFIX.nameOf(Topics.RAW_ARTICLES), partition))
                .toList();
    }

    private static List<String> keys(TopicProbe topics) {
        return topics.committed(bytesOf()).stream().map(record -> record.key()).toList();
    }

    private static Topic<byte[]> bytesOf() {
        var raw = Topics.RAW_ARTICLES;
        return new Topic<>(
                raw.name(),
                raw.key(),
                byte[].class,
                raw.partitions(),
                raw.cleanup(),
                raw.retention(),
                raw.owner(),
                raw.purpose());
    }
}
