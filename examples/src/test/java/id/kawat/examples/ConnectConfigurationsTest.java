package id.kawat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As far as it can be told without Connect: the topics exist, only committed records are read, retractions are applied. */
final class ConnectConfigurationsTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc-postgresql", "opensearch", "file"})
    void readsCommittedRecordsOfTopicsThatThereAre(String name) throws IOException {
        JsonNode config = config(name);
        List<String> known = Topics.results().stream()
                .flatMap(topic -> Stream.of(topic, Topics.jsonOf(topic)))
                .map(TopicPrefix.DEFAULT::nameOf)
                .toList();

        assertThat(config.path("topics").asText().split(",")).isNotEmpty().allMatch(known::contains);
        assertThat(config.path("consumer.override.isolation.level").asText()).isEqualTo("read_committed");
        assertThat(config.path("key.converter").asText()).endsWith(".StringConverter");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc-postgresql, delete.enabled, true",
        "jdbc-postgresql, pk.mode, record_key",
        "jdbc-postgresql, insert.mode, upsert",
        "opensearch, behavior.on.null.values, delete",
        "opensearch, key.ignore, false",
        "opensearch, value.converter.schemas.enable, false"
    })
    void deletesWhatIsRetracted(String name, String setting, String value) throws IOException {
        assertThat(config(name).path(setting).asText()).isEqualTo(value);
    }

    private static JsonNode config(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(Path.of("connect", name + ".json")))
                .path("config");
    }
}
