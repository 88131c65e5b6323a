package id.kawat.app.extract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An extraction as JSON: {@code {id, lang, entities, quotes, boilerplate, dateline, warnings}}, spans in UTF-16 units, absent as null.
 * Entities stand once for each mention, in the order of the text.
 */
final class ExtractionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExtractionJson() {}

    static ObjectNode of(String id, String text, Extraction extraction) {
        ObjectNode line = JSON.objectNode();
        line.put("id", id);
        line.put("lang", extraction.language().map(Language::tag).orElse(null));
        line.set("entities", entities(extraction));
        ArrayNode quotes = line.putArray("quotes");
        extraction.quotes().forEach(quote -> quotes.add(quote(quote, text)));
        ArrayNode boilerplate = line.putArray("boilerplate");
        extraction
                .boilerplate()
                .forEach(stretch -> boilerplate.add(
                        span(stretch.span()).put("kind", stretch.kind().label())));
        line.set(
                "dateline",
                extraction
                        .dateline()
                        .map(found -> {
                            ObjectNode dateline = span(found.span());
                            dateline.put("place", found.place().orElse(null));
                            dateline.put("source", found.source().orElse(null));
                            return dateline;
                        })
                        .orElse(null));
        ArrayNode warnings = line.putArray("warnings");
        extraction.warnings().forEach(warnings::add);
        return line;
    }

    private record Named(Entity entity, Mention mention) {}

    private static ArrayNode entities(Extraction extraction) {
        ArrayNode array = JSON.arrayNode();
        extraction.entities().stream()
                .flatMap(entity -> entity.mentions().stream().map(mention -> new Named(entity, mention)))
                .sorted(Comparator.comparing(named -> named.mention().span()))
                .forEach(named -> array.add(span(named.mention().span())
                        .put("type", named.mention().type().name())
                        .put("name", named.entity().name())
                        .put("id", named.entity().id())
                        .put("role", named.mention().role().orElse(null))));
        return array;
    }

    private static ObjectNode quote(Quote quote, String text) {
        ObjectNode json = span(quote.span());
        json.put("kind", quote.kind().name().toLowerCase(Locale.ROOT));
        json.put("text", quote.span().in(text));
        json.set("cue", quote.cue().map(ExtractionJson::span).orElse(null));
        json.set("speaker", speaker(quote.speaker()));
        json.set("via", speaker(quote.via()));
        json.put("continued", quote.continued());
        json.put("rule", quote.rule());
        json.put("confidence", quote.confidence());
        return json;
    }

    private static @Nullable ObjectNode speaker(Optional<Speaker> speaker) {
        return speaker.map(who -> span(who.mention())
                        .put("type", who.type().name())
                        .put("name", who.name().orElse(null))
                        .put("entity_id", who.entityId().orElse(null))
                        .put("role", who.role().orElse(null)))
                .orElse(null);
    }

    private static ObjectNode span(Span span) {
        return JSON.objectNode().put("start", span.start()).put("end", span.end());
    }
}
