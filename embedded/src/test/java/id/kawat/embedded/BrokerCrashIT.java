package id.kawat.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerCrashIT {

    @TempDir
    private Path folder;

    @Test
    void findsWhatWasAcknowledgedBeforeACrash() throws Exception {
        Path data = folder.resolve("data");
        Process crashing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerToKill.class.getName(),
                        data.toString(),
                        "acknowledged")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(crashing.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(crashing.exitValue()).isEqualTo(137);

        try (EmbeddedKafka kafka = EmbeddedKafka.start(data, 0)) {
            assertThat(read(kafka)).containsExactly("acknowledged");
        }
    }

    private static List<String> read(EmbeddedKafka kafka) {
        TopicPartition partition = new TopicPartition(TopicPrefix.DEFAULT.nameOf(Topics.DEAD_LETTERS), 0);
        Map<String, Object> settings =
                KafkaSettings.of(kafka.bootstrapServers()).forConsumer(Map.of());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30)).records(partition).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }
}
