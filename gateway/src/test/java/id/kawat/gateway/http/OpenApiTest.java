package id.kawat.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OpenApiTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "openapi.json");

    private final JsonNode document = OpenApi.document();

    /** With {@code -Ddocs.record=true} it writes the document instead. */
    @Test
    void isWhatTheDocumentationHas() throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";

        if (Boolean.getBoolean("docs.record")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("if the change is meant: ./mvnw test -pl gateway -am -Dtest=OpenApiTest -Ddocs.record=true")
                .isEqualTo(text);
    }

    @Test
    void hasEveryRouteAndNoOther() {
        assertThat(document.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(Routes.PATHS);
    }

    @Test
    void refersOnlyToWhatIsThere() {
        assertThat(document.findValues("$ref")).isNotEmpty();
        for (JsonNode reference : document.findValues("$ref")) {
            String path = reference.asText().substring(1);
            assertThat(document.at(path).isMissingNode()).as(path).isFalse();
        }
    }

    @Test
    void saysWhatCanBeFilteredBy() {
        JsonNode changes =
                document.path("paths").path("/v1/changes").path("get").path("parameters");

        assertThat(changes)
                .extracting(parameter -> parameter.path("name").asText())
                .containsExactly("source", "kind", "since", "until", "cursor", "limit", "Last-Event-ID");
        assertThat(changes.get(1).at("/schema/items/enum"))
                .extracting(JsonNode::asText)
                .contains("accepted", "killed");
    }
}
