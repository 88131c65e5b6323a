package id.kawat.app.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.enrich.text.Language;
import java.util.Optional;

/** Reads {@code {id, text, lang?}} lines; other fields are ignored. Thread-safe. */
final class TextLines {

    private final ObjectMapper json = new ObjectMapper();

    /** A text to extract from. */
    record Text(String id, String text, Optional<Language> lang) {}

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException if it is no JSON object with a string {@code text}
     */
    Text parse(String line) {
        JsonNode object = tree(line);
        JsonNode text = object.get("text");
        if (text == null || !text.isTextual()) {
            throw new IllegalArgumentException("no \"text\" that is a string");
        }
        return new Text(object.path("id").asText(""), text.textValue(), lang(object.path("lang")));
    }

    private JsonNode tree(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static Optional<Language> lang(JsonNode lang) {
        return lang.isTextual() && !lang.textValue().isBlank()
                ? Optional.of(new Language(lang.textValue().split("[-_]", 2)[0]))
                : Optional.empty();
    }
}
