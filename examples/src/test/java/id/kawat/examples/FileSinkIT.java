package id.kawat.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration as it stands in {@code connect/file.json}, in a worker of Kafka Connect. */
final class FileSinkIT {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Topic<byte[]> CHANGES = Topics.jsonOf(Topics.CHANGES);

    @TempDir
    private Path folder;

    @Test
    void writesALineForEachCommittedChangeAndNoneForWhatWasTakenBack() throws Exception {
        Path file = folder.resolve("changes.jsonl");
        try (Cluster cluster = EmbeddedCluster.start(folder.resolve("kafka"))) {
            createTopic(cluster);
            try (ConnectWorker worker = ConnectWorker.start(cluster.bootstrapServers(), folder)) {
                worker.run("kawat-changes-file", config("file", file));
                write(cluster, true, "{\"what\":\"accepted\"}");
                write(cluster, false, "{\"what\":\"never\"}");
                write(cluster, true, "{\"what\":\"killed\"}");

                await().atMost(LONG)
                        .until(() -> Files.exists(file) && lines(file).size() >= 2);
            }
            assertThat(lines(file)).containsExactly("{\"what\":\"accepted\"}", "{\"what\":\"killed\"}");
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }

    private static void createTopic(Cluster cluster) {
        try (Admin admin =
                Admin.create(KafkaSettings.of(cluster.bootstrapServers()).forAdmin(Map.of()))) {
            new TopicCreator(admin, TopicPrefix.DEFAULT, TopicLayout.SINGLE_BROKER).createMissing(List.of(CHANGES));
        }
    }

    /** As it is in the repository, but for the file, which is where this test may write. */
    private static Map<String, String> config(String name, Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode config = mapper.readTree(Files.readString(Path.of("connect", name + ".json")))
                .path("config");
        Map<String, String> settings = mapper.convertValue(config, new TypeReference<Map<String, String>>() {});
        settings.put("file", file.toString());
        settings.put("name", "kawat-changes-file");
        return settings;
    }

    private static void write(Cluster cluster, boolean committed, String line) throws Exception {
        Map<String, Object> settings =
                KafkaSettings.of(cluster.bootstrapServers()).forProducer(Map.of("transactional.id", "sink"));
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TopicPrefix.DEFAULT.nameOf(CHANGES), "article", line))
                    .get();
            if (committed) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }
}
