package id.kawat.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Span;
import java.util.Optional;

/** A speaker as gold or system name them: by a span, a name or both. */
record GoldSpeaker(Optional<Span> mention, String type, Optional<String> name) {

    static Optional<GoldSpeaker> of(JsonNode json) {
        if (!json.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new GoldSpeaker(
                span(json),
                json.path("type").asText(""),
                Optional.ofNullable(json.path("name").textValue())));
    }

    static GoldSpeaker of(Speaker speaker) {
        return new GoldSpeaker(Optional.of(speaker.mention()), speaker.type().name(), speaker.name());
    }

    private static Optional<Span> span(JsonNode json) {
        return json.path("start").isInt()
                ? Optional.of(
                        new Span(json.path("start").intValue(), json.path("end").intValue()))
                : Optional.empty();
    }
}
