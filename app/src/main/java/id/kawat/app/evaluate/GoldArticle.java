package id.kawat.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with the quotes a person found in it: {@code {id, text, lang?, quotes}}.
 *
 * @param passedOver spans where further quotes stand that nobody annotated
 * @param kinds the kinds that are annotated; empty for all
 */
record GoldArticle(
        String id,
        String text,
        Optional<Language> lang,
        List<GoldQuote> quotes,
        List<Span> passedOver,
        List<String> kinds) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads JSON Lines.
     *
     * @throws IOException if the file can't be read
     * @throws IllegalArgumentException if a line is no gold article; the message names it
     */
    static List<GoldArticle> read(Path file) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                articles.add(parse(line, file + ", line " + number));
            }
        }
        return articles;
    }

    private static GoldArticle parse(String line, String where) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.path("text").isTextual() || !json.path("quotes").isArray()) {
                throw new IllegalArgumentException(where + ": a gold article has a \"text\" and \"quotes\"");
            }
            return of(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(where + ": not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static GoldArticle of(JsonNode json) {
        List<GoldQuote> quotes = new ArrayList<>();
        json.path("quotes").forEach(quote -> quotes.add(GoldQuote.of(quote)));
        List<Span> passedOver = new ArrayList<>();
        json.path("unlabelled").forEach(span -> {
            if (!span.path("class").asText().equals("other")) {
                passedOver.add(GoldQuote.span(span));
            }
        });
        List<String> kinds = new ArrayList<>();
        json.path("kinds").forEach(kind -> kinds.add(kind.asText()));
        return new GoldArticle(
                json.path("id").asText(),
                json.path("text").asText(),
                Optional.ofNullable(json.path("lang").textValue()).map(Language::new),
                List.copyOf(quotes),
                List.copyOf(passedOver),
                List.copyOf(kinds));
    }
}
