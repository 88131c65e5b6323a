package id.kawat.schemas.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON for people and scripts: the fields' own names, absent as null, times in ISO 8601 UTC, symbols in lower case
 * except for types (PER, ORG, LOC, ...), which everybody writes in capitals.
 */
public final class RecordJson {

    private static final Set<String> CAPITALS = Set.of("EntityType", "SpeakerType");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RecordJson() {}

    /** All fields of the record, in the order of its schema. */
    public static ObjectNode of(SpecificRecord record) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            object.set(field.name(), value(record.get(field.pos())));
        }
        return object;
    }

    /** For values of topics that mirror others as JSON: UTF-8, one object, nothing before it. Only writes. */
    public static Serde<SpecificRecord> serde() {
        return Serdes.serdeFrom(
                (topic, record) -> record == null ? null : of(record).toString().getBytes(UTF_8), (topic, bytes) -> {
                    throw new UnsupportedOperationException(topic + ": JSON is written and never read back");
                });
    }

    private static JsonNode value(@Nullable Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof SpecificRecord record) {
            return of(record);
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = JSON.arrayNode();
            items.forEach(item -> array.add(value(item)));
            return array;
        }
        return scalar(value);
    }

    private static JsonNode scalar(Object value) {
        if (value instanceof Integer number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Long number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Float number) {
            return JSON.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        if (value instanceof Enum<?> symbol) {
            return JSON.textNode(symbolOf(symbol));
        }
        if (value instanceof Instant || value instanceof CharSequence) {
            return JSON.textNode(value.toString());
        }
        throw new IllegalStateException("no JSON form for " + value.getClass());
    }

    private static String symbolOf(Enum<?> symbol) {
        return written(symbol.getDeclaringClass().getSimpleName(), symbol.name());
    }

    /** The symbols of an enum as they are written here. */
    public static List<String> symbolsOf(Schema symbols) {
        return symbols.getEnumSymbols().stream()
                .map(symbol -> written(symbols.getName(), symbol))
                .toList();
    }

    private static String written(String type, String symbol) {
        return CAPITALS.contains(type) ? symbol : symbol.toLowerCase(Locale.ROOT);
    }
}
