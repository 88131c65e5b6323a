package id.kawat.embedded.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.embedded.registry.SchemaLog.Configured;
import id.kawat.embedded.registry.SchemaLog.Fact;
import id.kawat.embedded.registry.SchemaLog.Registered;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts as records, in the form that Confluent's registry has on its topic, so that one could take over from us. */
final class SchemaFacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SchemaFacts() {}

    static byte[] key(Fact fact) {
        ObjectNode key = JSON.createObjectNode();
        if (fact instanceof Registered registered) {
            key.put("keytype", "SCHEMA")
                    .put("subject", registered.subject())
                    .put("version", registered.version())
                    .put("magic", 1);
        } else if (fact instanceof Configured configured) {
            key.put("keytype", "CONFIG")
                    .put("subject", configured.subject().orElse(null))
                    .put("magic", 0);
        }
        return bytes(key);
    }

    static byte[] value(Fact fact) {
        ObjectNode value = JSON.createObjectNode();
        if (fact instanceof Registered registered) {
            value.put("subject", registered.subject())
                    .put("version", registered.version())
                    .put("id", registered.id())
                    .put("schema", registered.schema())
                    .put("deleted", false);
        } else if (fact instanceof Configured configured) {
            value.put("compatibilityLevel", configured.level());
        }
        return bytes(value);
    }

    private static byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for kinds of records that only Confluent's registry knows, and for tombstones. */
    static Optional<Fact> read(byte @Nullable [] key, byte @Nullable [] value) {
        if (key == null || value == null) {
            return Optional.empty();
        }
        try {
            return read(JSON.readTree(key), JSON.readTree(value));
        } catch (IOException cause) {
            throw new UncheckedIOException("not a record of a schema registry", cause);
        }
    }

    private static Optional<Fact> read(JsonNode key, JsonNode value) {
        return switch (key.path("keytype").asText()) {
            case "SCHEMA" ->
                Optional.of(new Registered(
                        key.path("subject").asText(),
                        key.path("version").asInt(),
                        value.path("id").asInt(),
                        value.path("schema").asText()));
            case "CONFIG" ->
                Optional.of(new Configured(
                        Optional.ofNullable(key.path("subject").textValue()),
                        value.path("compatibilityLevel").asText()));
            default -> Optional.empty();
        };
    }
}
