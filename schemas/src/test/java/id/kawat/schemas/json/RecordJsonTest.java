package id.kawat.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.news.Quote;
import id.kawat.schemas.sample.SampleQuotes;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

final class RecordJsonTest {

    private final JsonNode json = RecordJson.of(SampleQuotes.by("Putin").build());

    @Test
    void hasEveryFieldByItsOwnNameInOrder() {
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Quote.getClassSchema().getFields().stream()
                        .map(Schema.Field::name)
                        .toList());
    }

    @Test
    void writesTimesInUtcAndAbsentAsNull() {
        assertThat(json.path("published_at").asText()).isEqualTo("2026-03-01T05:10:00Z");
        assertThat(json.path("via").isNull()).isTrue();
        assertThat(json.path("continued").isBoolean()).isTrue();
        assertThat(json.path("confidence").asDouble()).isEqualTo(0.5);
    }

    @Test
    void writesSymbolsInLowerCaseButTypesInCapitals() {
        assertThat(json.path("kind").asText()).isEqualTo("direct");
        assertThat(json.path("speaker").path("type").asText()).isEqualTo("PER");
        assertThat(json.path("speaker").path("entity_id").asText()).isEqualTo("person:putin");
    }
}
