package id.kawat.app.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.score.GoldName;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads annotated articles, a JSON object a line. */
final class GoldLines {

    private final ObjectMapper json = new ObjectMapper();

    /** An article with the names in it. */
    record Article(String text, Optional<Language> lang, List<GoldName> names) {}

    /**
     * Reads one line.
     *
     * @throws IllegalArgumentException saying where, if it is no JSON object with a text and entities
     */
    Article parse(String where, String line) {
        try {
            JsonNode object = json.readTree(line);
            if (!object.path("text").isTextual() || !object.path("entities").isArray()) {
                throw new IllegalArgumentException(where + ": needs a \"text\" and \"entities\"");
            }
            List<GoldName> names = new ArrayList<>();
            for (JsonNode name : object.path("entities")) {
                names.add(name(where, name));
            }
            Optional<Language> lang = Optional.of(object.path("lang").asText(""))
                    .filter(tag -> !tag.isEmpty())
                    .map(Language::new);
            return new Article(object.path("text").textValue(), lang, names);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(where + ": not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static GoldName name(String where, JsonNode name) {
        List<Span> alternatives = new ArrayList<>();
        name.path("alt").forEach(alt -> alternatives.add(span(alt)));
        try {
            EntityType type = EntityType.valueOf(name.path("type").asText());
            return new GoldName(
                    span(name), type, alternatives, name.path("optional").asBoolean());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(where + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Span span(JsonNode span) {
        return new Span(span.path("start").asInt(), span.path("end").asInt());
    }
}
