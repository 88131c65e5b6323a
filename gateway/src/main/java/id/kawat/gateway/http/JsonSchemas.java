package id.kawat.gateway.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.schemas.json.RecordJson;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The contracts as JSON Schema, for what {@link RecordJson} writes: each named type once. */
final class JsonSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode named;

    /** Named types go into {@code named}. */
    JsonSchemas(ObjectNode named) {
        this.named = named;
    }

    ObjectNode of(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> symbols(schema);
            case ARRAY -> {
                ObjectNode array = type("array");
                array.set("items", of(schema.getElementType()));
                yield array;
            }
            case UNION -> nullable(schema);
            case INT -> type("integer");
            case LONG ->
                schema.getLogicalType() instanceof LogicalTypes.TimestampMillis
                        ? type("string").put("format", "date-time")
                        : type("integer");
            case FLOAT, DOUBLE -> type("number");
            case BOOLEAN -> type("boolean");
            default -> type("string");
        };
    }

    private ObjectNode record(Schema schema) {
        if (!named.has(schema.getName())) {
            ObjectNode object = type("object").put("description", schema.getDoc());
            named.set(schema.getName(), object);
            ObjectNode properties = object.putObject("properties");
            ArrayNode required = object.putArray("required");
            for (Schema.Field field : schema.getFields()) {
                ObjectNode property = of(field.schema());
                properties.set(field.name(), described(property, field.doc()));
                required.add(field.name());
            }
        }
        return reference(schema.getName());
    }

    private ObjectNode symbols(Schema schema) {
        if (!named.has(schema.getName())) {
            ObjectNode symbols = type("string").put("description", schema.getDoc());
            ArrayNode values = symbols.putArray("enum");
            RecordJson.symbolsOf(schema).forEach(values::add);
            named.set(schema.getName(), symbols);
        }
        return reference(schema.getName());
    }

    /** All unions of ours are of null and one other. */
    private ObjectNode nullable(Schema union) {
        ArrayNode either = JSON.arrayNode();
        for (Schema branch : union.getTypes()) {
            either.add(branch.getType() == Schema.Type.NULL ? type("null") : of(branch));
        }
        ObjectNode schema = JSON.objectNode();
        schema.set("anyOf", either);
        return schema;
    }

    private static ObjectNode described(ObjectNode schema, String doc) {
        return doc == null ? schema : schema.put("description", doc);
    }

    static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }

    static ObjectNode reference(String name) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + name);
    }
}
