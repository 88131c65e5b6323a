package id.kawat.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Our own samples of every format against {@code samples/.expected.jsonl}. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("../samples");

    @TestFactory
    Stream<DynamicTest> readsOurSamples() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<DynamicTest> tests = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve(".expected.jsonl"))) {
            JsonNode expected = mapper.readTree(line);
            tests.add(DynamicTest.dynamicTest(expected.path("file").asText(), () -> check(expected)));
        }
        return tests.stream();
    }

    private static void check(JsonNode expected) throws IOException {
        List<WireOutcome> outcomes = Reading.outcomes(
                Files.readAllBytes(SAMPLES.resolve(expected.path("file").asText())));

        if (expected.path("expect").asText().equals("ignore")) {
            assertThat(outcomes).allMatch(Ignored.class::isInstance);
            return;
        }
        List<WireOutcome> articles = outcomes.stream()
                .filter(outcome -> !(outcome instanceof Ignored))
                .toList();
        assertThat(articles).hasSize(expected.path("items").size()).allMatch(Accepted.class::isInstance);
        for (int i = 0; i < articles.size(); i++) {
            check(
                    ((Accepted) articles.get(i)).article(),
                    expected.path("items").get(i),
                    expected.path("format").asText());
        }
    }

    private static void check(Article article, JsonNode item, String format) {
        assertThat(article.format()).isEqualTo(format);
        assertThat(article.status().name().toLowerCase(Locale.ROOT))
                .isEqualTo(item.path("status").asText());
        same(item, "headline", article.headline());
        same(item, "dateline", article.dateline());
        same(item, "guid", Optional.of(article.guid()));
        same(item, "version", article.version());
        item.path("quotes")
                .forEach(quote -> assertThat(article.body())
                        .contains(quote.path("text_start").asText()));
    }

    private static void same(JsonNode item, String name, Optional<String> actual) {
        if (item.hasNonNull(name)) {
            assertThat(actual).as(name).contains(item.path(name).asText());
        }
    }
}
