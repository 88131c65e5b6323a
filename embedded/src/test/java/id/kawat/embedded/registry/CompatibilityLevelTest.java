package id.kawat.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityLevelTest {

    private static final Schema A = record("\"name\": \"a\", \"type\": \"string\"");
    private static final Schema A_AND_REQUIRED_B =
            record("\"name\": \"a\", \"type\": \"string\"", "\"name\": \"b\", \"type\": \"int\"");
    private static final Schema A_AND_OPTIONAL_B =
            record("\"name\": \"a\", \"type\": \"string\"", "\"name\": \"b\", \"type\": \"int\", \"default\": 0");

    @ParameterizedTest
    @CsvSource({
        "NONE,                true,  true,  true",
        "BACKWARD,            false, true,  true",
        "BACKWARD_TRANSITIVE, false, true,  true",
        "FORWARD,             true,  false, true",
        "FORWARD_TRANSITIVE,  true,  false, true",
        "FULL,                false, false, true",
        "FULL_TRANSITIVE,     false, false, true",
    })
    void decidesOnAFieldThatComesOrGoes(
            CompatibilityLevel level, boolean requiredComes, boolean requiredGoes, boolean optionalComes) {
        assertThat(level.objections(A_AND_REQUIRED_B, List.of(A)).isEmpty()).isEqualTo(requiredComes);
        assertThat(level.objections(A, List.of(A_AND_REQUIRED_B)).isEmpty()).isEqualTo(requiredGoes);
        assertThat(level.objections(A_AND_OPTIONAL_B, List.of(A)).isEmpty()).isEqualTo(optionalComes);
    }

    @Test
    void looksBeyondTheLastVersionWhereItIsTransitive() {
        List<Schema> earlier = List.of(A, A_AND_OPTIONAL_B);

        assertThat(CompatibilityLevel.BACKWARD.objections(A_AND_REQUIRED_B, earlier))
                .isEmpty();
        assertThat(CompatibilityLevel.BACKWARD_TRANSITIVE.objections(A_AND_REQUIRED_B, earlier))
                .singleElement()
                .asString()
                .contains("READER_FIELD_MISSING_DEFAULT_VALUE", "b");
    }

    @Test
    void takesAnyFirstVersion() {
        assertThat(CompatibilityLevel.FULL_TRANSITIVE.objections(A, List.of())).isEmpty();
    }

    private static Schema record(String... fields) {
        return new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"R\", \"fields\": [{" + String.join("}, {", fields) + "}]}");
    }
}
