package id.kawat.schemas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;

/**
 * Asks a schema registry that speaks Confluent's REST API. What is an immutable fact (the schema of an id, the id of a schema
 * under a subject) is asked for once and kept. Thread-safe; nothing to close.
 *
 * <p>Every method throws {@link RegistryUnreachableException} where no registry answers and {@link RegistryRefusedException}
 * where it says no.
 */
public final class RegistryClient {

    private final RegistryHttp http;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<UnderSubject, Integer> ids = new ConcurrentHashMap<>();

    private record UnderSubject(String subject, Schema schema) {}

    public RegistryClient(RegistrySettings settings) {
        this.http = new RegistryHttp(settings);
    }

    /** Registers the schema, or finds it where it is registered already; answers its id. */
    public int register(String subject, Schema schema) {
        return idOf(subject, schema, versions(subject));
    }

    /** Id of a schema that is registered under the subject. */
    public int lookup(String subject, Schema schema) {
        return idOf(subject, schema, "/subjects/" + encode(subject));
    }

    private int idOf(String subject, Schema schema, String path) {
        UnderSubject key = new UnderSubject(subject, schema);
        Integer known = ids.get(key);
        if (known != null) {
            return known;
        }
        int id = http.post(path, body(schema)).path("id").asInt();
        ids.put(key, id);
        return id;
    }

    /** The schema with this id, as its writer registered it. */
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        if (known != null) {
            return known;
        }
        Schema schema = parse(http.get("/schemas/ids/" + id), "id " + id);
        schemas.put(id, schema);
        return schema;
    }

    /** The newest version under the subject; always asked for anew. */
    public RegisteredSchema latest(String subject) {
        JsonNode answer = http.get(versions(subject) + "/latest");
        return new RegisteredSchema(
                subject,
                answer.path("version").asInt(),
                answer.path("id").asInt(),
                parse(answer, "subject " + subject));
    }

    /** Whether the registry would take the schema as the next version after the newest one. */
    public boolean isCompatible(String subject, Schema schema) {
        return http.post("/compatibility" + versions(subject) + "/latest", body(schema))
                .path("is_compatible")
                .asBoolean();
    }

    /** All subjects, in no order. */
    public List<String> subjects() {
        return StreamSupport.stream(http.get("/subjects").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String versions(String subject) {
        return "/subjects/" + encode(subject) + "/versions";
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, UTF_8).replace("+", "%20");
    }

    private static JsonNode body(Schema schema) {
        return JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
    }

    /** Without validation of names and defaults: old schemas of others must stay readable. */
    private static Schema parse(JsonNode answer, String what) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RegistryRefusedException("the schema of " + what + " is " + type + ", not AVRO", 200, 42201);
        }
        try {
            return new Schema.Parser(NameValidator.NO_VALIDATION)
                    .setValidateDefaults(false)
                    .parse(answer.path("schema").asText());
        } catch (AvroRuntimeException unreadable) {
            throw new RegistryRefusedException(
                    "the schema of " + what + " is no Avro schema: " + unreadable.getMessage(), 200, 42201);
        }
    }
}
