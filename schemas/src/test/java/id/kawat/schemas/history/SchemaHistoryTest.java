package id.kawat.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compatibility gate: fails the build, without a registry, when a contract changed in a way that it must not. */
class SchemaHistoryTest {

    private static final Path RELEASED = Path.of("src/test/resources/history");

    @TempDir
    private Path folder;

    static Stream<Class<?>> contracts() {
        return Topics.all().stream()
                .<Class<?>>map(Topic::valueType)
                .filter(type -> type != byte[].class)
                .distinct();
    }

    /** With {@code -Dschemas.record=true} it adds the version instead of asking for it. */
    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractReadsWhatAnyOfItsVersionsWrote(Class<?> contract) throws IOException {
        SchemaHistory history = new SchemaHistory(RELEASED);
        Schema current = SpecificData.get().getSchema(contract);

        if (Boolean.getBoolean("schemas.record")) {
            history.record(current);
        }

        assertThat(history.objection(current)).isEmpty();
    }

    @Test
    void goesRedForANewFieldWithoutDefault() throws IOException {
        SchemaHistory history = new SchemaHistory(folder);
        history.record(record("{\"name\": \"a\", \"type\": \"string\"}"));
        Schema breaking = record("{\"name\": \"a\", \"type\": \"string\"}, {\"name\": \"b\", \"type\": \"int\"}");

        assertThat(history.objection(breaking).orElse(""))
                .contains("R can't read what version 1 wrote", "READER_FIELD_MISSING_DEFAULT_VALUE");
        assertThatIllegalStateException().isThrownBy(() -> history.record(breaking));
        assertThat(history.versions("R")).hasSize(1);
    }

    @Test
    void goesRedForAVersionFurtherBackThanTheLast() throws IOException {
        SchemaHistory history = new SchemaHistory(folder);
        history.record(record("{\"name\": \"a\", \"type\": \"string\"}"));
        history.record(record(
                "{\"name\": \"a\", \"type\": \"string\"}, {\"name\": \"b\", \"type\": \"int\", \"default\": 0}"));
        Schema readsTheLastOnly =
                record("{\"name\": \"a\", \"type\": \"string\"}, {\"name\": \"b\", \"type\": \"int\"}");

        assertThat(history.objection(readsTheLastOnly).orElse("")).contains("version 1");
    }

    @Test
    void goesRedForAChangeThatIsNotRecordedAndGreenOnceItIs() throws IOException {
        SchemaHistory history = new SchemaHistory(folder);
        history.record(record("{\"name\": \"a\", \"type\": \"string\"}"));
        Schema documented = record("{\"name\": \"a\", \"type\": \"string\", \"doc\": \"What it means.\"}");

        assertThat(history.objection(documented).orElse(""))
                .contains("differs from version 1", "-Dschemas.record=true");
        history.record(documented);
        history.record(documented);

        assertThat(history.objection(documented)).isEmpty();
        assertThat(history.versions("R")).hasSize(2);
    }

    @Test
    void goesRedForAContractWithoutHistory() throws IOException {
        assertThat(new SchemaHistory(folder).objection(record("")).orElse("")).contains("-Dschemas.record=true");
    }

    private static Schema record(String fields) {
        return new Schema.Parser().parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}");
    }
}
