package id.kawat.schemas.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.json");

    private final JsonNode document = AsyncApi.document(TopicPrefix.DEFAULT);

    /** With {@code -Ddocs.record=true} it writes the document instead. */
    @Test
    void isWhatTheDocumentationHas() throws IOException {
        String text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";

        if (Boolean.getBoolean("docs.record")) {
            Files.writeString(DOCUMENT, text);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("if the change is meant: ./mvnw test -pl schemas -Dtest=AsyncApiTest -Ddocs.record=true")
                .isEqualTo(text);
    }

    @Test
    void hasAChannelWithItsSettingsForEveryTopic() {
        assertThat(document.path("channels").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Topics.all().stream().map(topic -> topic.name()).toList());
        JsonNode quotes = document.path("channels").path(Topics.QUOTES.name());
        assertThat(quotes.path("address").asText()).isEqualTo(TopicPrefix.DEFAULT.nameOf(Topics.QUOTES));
        assertThat(quotes.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo("compact");
    }

    @Test
    void refersOnlyToWhatIsThere() {
        for (JsonNode reference : document.findValues("$ref")) {
            String path = reference.asText().substring(1);
            assertThat(document.at(path).isMissingNode()).as(path).isFalse();
        }
    }

    @Test
    void carriesTheSchemaOfEveryContract() {
        JsonNode quote = document.path("components").path("messages").path(Topics.QUOTES.name());

        assertThat(quote.at("/payload/schema/name").asText()).isEqualTo("Quote");
        assertThat(quote.at("/headers/properties").has("ce_id")).isTrue();
    }
}
