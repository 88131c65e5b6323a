package id.kawat.app.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.enrich.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A quote as a person found it.
 *
 * @param spans the span, then others that are as good
 * @param optional neither hit nor miss
 * @param speakers names of all who speak, where they are several
 */
record GoldQuote(
        List<Span> spans,
        String kind,
        boolean optional,
        Optional<Span> cue,
        Optional<GoldSpeaker> speaker,
        List<String> speakers,
        boolean continued,
        boolean coreferent) {

    static GoldQuote of(JsonNode json) {
        List<Span> spans = new ArrayList<>(List.of(span(json)));
        json.path("alt").forEach(alt -> spans.add(span(alt)));
        List<String> speakers = new ArrayList<>();
        json.path("speakers")
                .forEach(name -> speakers.add(
                        name.isTextual() ? name.asText() : name.path("name").asText()));
        return new GoldQuote(
                List.copyOf(spans),
                json.path("kind").asText(),
                json.path("optional").asBoolean(),
                json.path("cue").isObject() ? Optional.of(span(json.path("cue"))) : Optional.empty(),
                GoldSpeaker.of(json.path("speaker")),
                List.copyOf(speakers),
                json.path("continued").asBoolean(),
                json.path("link").asText().equals("coref"));
    }

    static Span span(JsonNode json) {
        return new Span(json.path("start").intValue(), json.path("end").intValue());
    }
}
