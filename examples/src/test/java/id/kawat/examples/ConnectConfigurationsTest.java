package id.kawat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.news.Quote;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As far as it can be told without Connect: the topics exist, only committed records are read, retractions are applied. */
final class ConnectConfigurationsTest {

    /** Settings of Connect itself, its converters and transformations. */
    private static final Pattern CONNECTS_OWN = Pattern.compile(
            "connector\\.class|topics|(key|value)\\.converter(\\..*)?|consumer\\.override\\..*|transforms(\\..*)?");

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

    /** By what the connectors document; the file's is run by {@link FileSinkIT}. */
    @ParameterizedTest
    @CsvSource({
        "jdbc-postgresql, 'connection.url, connection.user, connection.password, table.name.format, insert.mode, pk.mode,"
                + " pk.fields, delete.enabled, auto.create, auto.evolve, batch.size, max.retries, retry.backoff.ms'",
        "opensearch, 'connection.url, connection.username, connection.password, key.ignore, schema.ignore,"
                + " behavior.on.null.values, behavior.on.malformed.documents, behavior.on.version.conflict, batch.size,"
                + " linger.ms, max.retries, retry.backoff.ms'"
    })
    void setsNothingThatTheConnectorDoesNotKnow(String name, String known) throws IOException {
        Set<String> settings = Set.of(known.split(",\\s*"));

        assertThat(config(name).fieldNames())
                .toIterable()
                .filteredOn(key -> !CONNECTS_OWN.matcher(key).matches())
                .isSubsetOf(settings);
    }

    @Test
    void leavesTheListsOfAQuoteOutOfItsRow() throws IOException {
        List<String> lists = Quote.getClassSchema().getFields().stream()
                .filter(field -> field.schema().getType() == Schema.Type.ARRAY)
                .map(Schema.Field::name)
                .toList();
        JsonNode config = config("jdbc-postgresql");

        assertThat(config.path("transforms.lists.exclude").asText().split(","))
                .containsExactlyInAnyOrderElementsOf(lists);
        assertThat(config.path("transforms").asText()).isEqualTo("lists,flat");
    }

    private static JsonNode config(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(Path.of("connect", name + ".json")))
                .path("config");
    }
}
