package id.kawat.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.text.WireTime;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads an object's fields with their types, under any of the names that dialects give them.
 *
 * <p>Collects what was odd as warnings, and the first thing that makes the item no article as {@link #refusal}; until the
 * caller asks, reading simply goes on with the field absent. {@code null} and blank text are absence. For one thread, one item.
 */
public final class JsonFields {

    private final WireItem item;
    private final ObjectNode object;
    private final Optional<ZoneId> zone;
    private final boolean explaining;
    private final List<String> warnings = new ArrayList<>();
    private Optional<Rejected> refusal = Optional.empty();

    public JsonFields(WireItem item, ObjectNode object, ReadHints hints) {
        this.item = item;
        this.object = object;
        this.zone = hints.zone();
        this.explaining = hints.explaining();
    }

    /** What was odd so far, one sentence each. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The first reason to refuse the item, if there is one. */
    public Optional<Rejected> refusal() {
        return refusal;
    }

    public void warn(String sentence) {
        warnings.add(sentence);
    }

    /** Refuses the item, unless it was refused before. */
    public void refuse(ReasonClass reason, String message) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(new Rejected(item, reason, item.position().lead() + message));
        }
    }

    /** Names of all fields the object has. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A field that is there and not null, under the first of its names that has one. */
    public Optional<Field> field(String... names) {
        return Arrays.stream(names)
                .filter(object::hasNonNull)
                .map(name -> new Field(name, object.get(name)))
                .findFirst();
    }

    /**
     * Which of the object's fields an article's fields were read from; nothing where nobody asked.
     *
     * @param names of the object's fields, in the order in which they are tried, by those of the article's
     */
    public Map<String, String> origins(Map<String, List<String>> names) {
        Map<String, String> origins = new HashMap<>();
        if (explaining) {
            names.forEach((name, tried) ->
                    field(tried.toArray(String[]::new)).ifPresent(field -> origins.put(name, field.name())));
        }
        return origins;
    }

    /** Text, or a whole number as text. Refuses other types. */
    public Optional<String> id(String... names) {
        Optional<String> id = field(names).flatMap(field -> {
            if (field.value().isTextual() || field.value().isIntegralNumber()) {
                return Optional.of(field.value().asText()).map(String::strip).filter(text -> !text.isEmpty());
            }
            return wrongType(field, "text");
        });
        id.filter(BodyText::hasControls)
                .ifPresent(text -> refuse(
                        ReasonClass.SCHEMA_CONTROL_CHARACTER,
                        "field \"" + presentName(names) + "\" holds control characters"));
        return id.map(this::whole);
    }

    /** Text. Refuses other types. */
    public Optional<String> text(String... names) {
        return field(names)
                .flatMap(field ->
                        field.value().isTextual() ? Optional.of(field.value().textValue()) : wrongType(field, "text"))
                .filter(text -> !text.isBlank())
                .map(this::whole);
    }

    /** Text on one line, markup taken out. Refuses other types. */
    public Optional<String> line(String... names) {
        return text(names).map(HtmlText::ofField).flatMap(BodyText::line);
    }

    /** Text on one line, markup taken out; another type is passed over with a warning. */
    public Optional<String> optionalLine(String... names) {
        return field(names)
                .flatMap(field ->
                        field.value().isTextual() ? Optional.of(field.value().textValue()) : passOver(field, "text"))
                .map(this::whole)
                .map(HtmlText::ofField)
                .flatMap(BodyText::line);
    }

    /** A whole number from {@code lowest} to {@code highest}, also as text; anything else is passed over with a warning. */
    public Optional<Integer> optionalNumber(int lowest, int highest, String... names) {
        return field(names).flatMap(field -> {
            String digits = field.value().asText().strip();
            boolean inRange = digits.matches("\\d{1,6}")
                    && Integer.parseInt(digits) >= lowest
                    && Integer.parseInt(digits) <= highest;
            return inRange
                    ? Optional.of(Integer.parseInt(digits))
                    : passOver(field, "a whole number from " + lowest + " to " + highest);
        });
    }

    /** A moment; what can't be read is passed over with a warning, what names no offset is read in the hinted zone or UTC. */
    public Optional<Instant> time(String... names) {
        return field(names).flatMap(field -> {
            Optional<Instant> moment = moment(field.value(), Optional.of(zone.orElse(ZoneOffset.UTC)));
            if (moment.isEmpty()) {
                return passOver(field, "a time as in 2026-11-16T08:00:00+07:00");
            }
            if (zone.isEmpty()
                    && field.value().isTextual()
                    && WireTime.isNaive(field.value().textValue())) {
                warn("field \"" + field.name() + "\" names no time zone and was read as UTC");
            }
            return moment;
        });
    }

    /** A moment that must not be guessed: empty if it can't be read or its zone is not known. */
    public Optional<Instant> exactTime(Field field) {
        return moment(field.value(), zone);
    }

    /** The same for a text within a field. */
    public Optional<Instant> exactTime(String text) {
        return WireTime.parse(text, zone);
    }

    private static Optional<Instant> moment(JsonNode value, Optional<ZoneId> zone) {
        if (value.isNumber()) {
            return WireTime.ofNumber(value.doubleValue());
        }
        return value.isTextual() ? WireTime.parse(value.textValue(), zone) : Optional.empty();
    }

    /** Text elements, each on one line; others are passed over with a warning. One text alone counts as a list of one. */
    public List<String> optionalLines(String... names) {
        return elements(names)
                .flatMap(value -> value.isTextual()
                        ? BodyText.line(whole(HtmlText.ofField(value.textValue()))).stream()
                        : BodyText.line(whole(value.path("name")
                                        .asText(value.path("literal").asText(""))))
                                .stream())
                .toList();
    }

    /** The elements of an array, or the value itself where it is none. */
    public Stream<JsonNode> elements(String... names) {
        return field(names).stream()
                .flatMap(field -> field.value().isArray() ? field.value().valueStream() : Stream.of(field.value()));
    }

    /** Refuses text that no encoding can carry. */
    public String whole(String text) {
        if (BodyText.isBroken(text)) {
            refuse(ReasonClass.ENCODING_INVALID, "it holds half of a surrogate pair, an escape such as \\ud83d alone");
        }
        return text;
    }

    /** Refuses the item for a field of the wrong type. */
    public <T> Optional<T> wrongType(Field field, String expected) {
        refuse(
                ReasonClass.SCHEMA_TYPE,
                "field \"" + field.name() + "\" must be " + expected + ", not " + typeOf(field.value()));
        return Optional.empty();
    }

    private <T> Optional<T> passOver(Field field, String expected) {
        warn("field \"" + field.name() + "\" is not " + expected + " and was passed over");
        return Optional.empty();
    }

    private String presentName(String... names) {
        return field(names).map(Field::name).orElse(names[0]);
    }

    static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    /**
     * A field as it stands.
     *
     * @param name the one it was found under
     */
    public record Field(String name, JsonNode value) {}
}
