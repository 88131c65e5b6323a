package id.kawat.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kawat.embedded.EmbeddedStartException.Problem;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreationException;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedKafkaIT {

    private Path folder;
    private EmbeddedKafka kafka;

    @BeforeAll
    void start(@TempDir Path temporary) {
        folder = temporary;
        kafka = EmbeddedKafka.start(folder, 0);
    }

    @AfterAll
    void stop() {
        kafka.close();
    }

    @Test
    void refusesAFolderThatAnotherRunHolds() {
        assertThatExceptionOfType(EmbeddedStartException.class)
                .isThrownBy(() -> EmbeddedKafka.start(folder, 0))
                .withMessageContainingAll(
                        folder.toString(), "process " + ProcessHandle.current().pid())
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.FOLDER_IN_USE));
    }

    @Test
    void refusesAPortThatAnotherProgramHas(@TempDir Path other) {
        int taken = Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);

        assertThatExceptionOfType(EmbeddedStartException.class)
                .isThrownBy(() -> EmbeddedKafka.start(other, taken))
                .withMessageContainingAll("embedded.kafka.port", Integer.toString(taken))
                .satisfies(failure -> assertThat(failure.problem()).isEqualTo(Problem.PORT_TAKEN));
    }

    @Test
    void refusesARegistryPortThatAnotherProgramHas() {
        int taken = Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);

        assertThatExceptionOfType(EmbeddedStartException.class)
                .isThrownBy(
                        () -> EmbeddedRegistry.start("127.0.0.1", taken, KafkaSettings.of(kafka.bootstrapServers())))
                .withMessageContainingAll("embedded.registry.port", Integer.toString(taken));
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
    }

    @Test
    void createsMissingTopicsWithTheWantedLayoutAndLeavesOthersAlone() throws Exception {
        TopicPrefix prefix = new TopicPrefix("layout.");
        try (Admin admin = admin()) {
            TopicLayout four = new TopicLayout(OptionalInt.of(4), (short) 1);
            var created = new TopicCreator(admin, prefix, four).createMissing();
            admin.deleteTopics(List.of(prefix.nameOf(Topics.QUOTES))).all().get();
            var createdAgain = new TopicCreator(admin, prefix, TopicLayout.SINGLE_BROKER).createMissing();

            assertThat(created)
                    .hasSameSizeAs(Topics.all())
                    .contains("layout." + Topics.RAW_ARTICLES.name(), "layout." + Topics.QUOTES.name());
            assertThat(createdAgain).containsExactly("layout." + Topics.QUOTES.name());
            assertThat(partitions(admin, prefix, Topics.RAW_ARTICLES)).isEqualTo(4);
            assertThat(partitions(admin, prefix, Topics.DEAD_LETTERS)).isEqualTo(1);
            assertThat(partitions(admin, prefix, Topics.QUOTES)).isEqualTo(Topics.QUOTES.partitions());
        }
    }

    private static int partitions(Admin admin, TopicPrefix prefix, Topic<?> topic) throws Exception {
        String name = prefix.nameOf(topic);
        return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                .mapToInt(description -> description.partitions().size())
                .sum();
    }

    @Test
    void tellsThatMoreCopiesAreWantedThanThereAreBrokers() {
        try (Admin admin = admin()) {
            TopicCreator creator = new TopicCreator(
                    admin, new TopicPrefix("copies."), new TopicLayout(OptionalInt.empty(), (short) 3));

            assertThatExceptionOfType(TopicCreationException.class)
                    .isThrownBy(creator::createMissing)
                    .withMessageContainingAll("topics.replication.factor", "copies." + Topics.ENRICHED_ARTICLES.name());
        }
    }

    @Test
    void takesARecordAsLargeAsTheCatalogueAllows() throws Exception {
        byte[] large = new byte[Topic.MAX_RECORD_BYTES - 1024];
        large[large.length - 1] = 42;
        TopicPrefix prefix = new TopicPrefix("large.");
        try (Admin admin = admin()) {
            new TopicCreator(admin, prefix, TopicLayout.SINGLE_BROKER).createMissing();
        }
        TopicPartition partition = new TopicPartition(prefix.nameOf(Topics.DEAD_LETTERS), 0);

        Map<String, Object> producing = settings()
                .forProducer(Map.of("max.request.size", Topic.MAX_RECORD_BYTES, "buffer.memory", 2L * large.length));
        try (var producer = new KafkaProducer<>(producing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(partition.topic(), large)).get();
        }

        try (var consumer = new KafkaConsumer<>(
                settings().forConsumer(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<byte[], byte[]>> found =
                    consumer.poll(Duration.ofSeconds(20)).records(partition);
            assertThat(found).hasSize(1);
            assertThat(found.get(0).value()).isEqualTo(large);
        }
    }

    private Admin admin() {
        return Admin.create(settings().forAdmin(Map.of()));
    }

    private KafkaSettings settings() {
        return KafkaSettings.of(kafka.bootstrapServers());
    }
}
