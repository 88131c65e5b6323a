package id.kawat.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.EmbeddedKafka;
import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final byte[] ARTICLE = "{\"id\": \"http\", \"body\": \"Hujan turun.\"}".getBytes(UTF_8);

    @Test
    void refusesRequestsAndLeavesFilesAloneUntilKafkaIsBack(@TempDir Path kafkaFolder, @TempDir Path folder)
            throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(kafkaFolder, 0);
        String brokers = kafka.bootstrapServers();
        TopicPrefix prefix = RunningIngest.newTopics(brokers);
        SpoolSettings spool = SpoolSettings.move(folder).every(Duration.ofMillis(50), Duration.ofMillis(100));
        try (EmbeddedRegistry registry = EmbeddedRegistry.start("127.0.0.1", 0, KafkaSettings.of(brokers));
                RunningIngest ingest = RunningIngest.start(brokers, registry.url(), prefix, Clock.systemUTC(), spool)) {
            Files.writeString(folder.resolve("before.txt"), "MEDAN - Sebelum.");
            await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/before.txt")));

            kafka.close();
            Files.writeString(folder.resolve("during.txt"), "MEDAN - Selama.");
            HttpResponse<String> refused = ingest.post("", ARTICLE);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("kafka.bootstrap.servers");
            assertThat(ingest.get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(ingest.get("/health/live").statusCode()).isEqualTo(200);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.counts().waiting()).isEqualTo(1));
            assertThat(folder.resolve("during.txt")).exists();

            kafka = EmbeddedKafka.start(kafkaFolder, port(brokers));
            await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/during.txt")));
            await().atMost(PATIENCE).until(() -> ingest.post("", ARTICLE).statusCode() == 202);

            assertThat(new HashSet<>(ingest.topics().articleKeys())).hasSize(3);
            assertThat(ingest.topics().deadLetters()).isEmpty();
        } finally {
            kafka.close();
        }
    }

    private static int port(String brokers) {
        return Integer.parseInt(brokers.substring(brokers.lastIndexOf(':') + 1));
    }
}
