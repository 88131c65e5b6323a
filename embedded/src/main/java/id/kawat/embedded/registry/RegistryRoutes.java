package id.kawat.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.embedded.registry.SchemaLog.Registered;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Confluent's REST paths, as far as clients that write and read Avro use them. */
public final class RegistryRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryRoutes.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaBook book;

    /** Reads what the log kept; the log stays the caller's to close. */
    public RegistryRoutes(SchemaLog log) {
        this.book = new SchemaBook(log);
    }

    public void addTo(RoutesConfig routes) {
        routes.get("/", http -> answer(http, Map.of()));
        routes.get("/schemas/types", http -> answer(http, List.of("AVRO")));
        routes.get("/schemas/ids/{id}", this::schema);
        routes.get("/subjects", http -> answer(http, book.subjects()));
        routes.post("/subjects/{subject}", this::lookup);
        routes.get("/subjects/{subject}/versions", http -> answer(http, book.versions(subject(http))));
        routes.post("/subjects/{subject}/versions", this::register);
        routes.get("/subjects/{subject}/versions/{version}", http -> answer(http, asJson(version(http))));
        routes.get("/subjects/{subject}/versions/{version}/schema", this::versionSchema);
        routes.post("/compatibility/subjects/{subject}/versions", this::compatibilityWithAll);
        routes.post("/compatibility/subjects/{subject}/versions/{version}", this::compatibility);
        routes.get("/config", http -> answer(http, Map.of("compatibilityLevel", book.level())));
        routes.put("/config", http -> configure(http, Optional.empty()));
        routes.get("/config/{subject}", this::level);
        routes.put("/config/{subject}", http -> configure(http, Optional.of(subject(http))));
        routes.exception(RegistryError.class, RegistryRoutes::refuse);
        routes.exception(Exception.class, RegistryRoutes::fail);
        routes.error(404, RegistryRoutes::noSuchPath);
    }

    private void schema(Context http) {
        String id = http.pathParam("id");
        if (!id.matches("[0-9]{1,9}")) {
            throw RegistryError.noSchema(id + " ");
        }
        answer(http, Map.of("schema", book.schema(Integer.parseInt(id))));
    }

    private void register(Context http) {
        Registered registered = book.register(subject(http), sentSchema(http));
        answer(http, Map.of("id", registered.id()));
    }

    private void lookup(Context http) {
        answer(http, asJson(book.lookup(subject(http), sentSchema(http))));
    }

    private void versionSchema(Context http) {
        http.contentType(MEDIA_TYPE).result(version(http).schema());
    }

    private Registered version(Context http) {
        return book.version(subject(http), http.pathParam("version"));
    }

    private static Map<String, Object> asJson(Registered version) {
        return Map.of(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.schema());
    }

    private void compatibility(Context http) {
        answerCompatibility(http, book.objections(subject(http), http.pathParam("version"), sentSchema(http)));
    }

    private void compatibilityWithAll(Context http) {
        answerCompatibility(http, book.objections(subject(http), sentSchema(http)));
    }

    private static void answerCompatibility(Context http, List<String> objections) {
        boolean verbose = "true".equals(http.queryParam("verbose"));
        answer(
                http,
                verbose
                        ? Map.of("is_compatible", objections.isEmpty(), "messages", objections)
                        : Map.of("is_compatible", objections.isEmpty()));
    }

    private void level(Context http) {
        String subject = subject(http);
        boolean orGlobal = "true".equals(http.queryParam("defaultToGlobal"));
        CompatibilityLevel level = book.ownLevel(subject)
                .or(() -> orGlobal ? Optional.of(book.level()) : Optional.empty())
                .orElseThrow(() -> RegistryError.noSubjectConfig(subject));
        answer(http, Map.of("compatibilityLevel", level));
    }

    private void configure(Context http, Optional<String> subject) {
        String level = sent(http).path("compatibility").asText();
        answer(http, Map.of("compatibility", book.configure(subject, level)));
    }

    private static String subject(Context http) {
        return http.pathParam("subject");
    }

    private static String sentSchema(Context http) {
        JsonNode sent = sent(http);
        String type = sent.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw RegistryError.invalidSchema("this registry takes AVRO only, not " + type);
        }
        if (!sent.path("references").isEmpty()) {
            throw RegistryError.invalidSchema("this registry takes no references; send the schema in one piece");
        }
        return sent.path("schema").asText();
    }

    private static JsonNode sent(Context http) {
        try {
            return JSON.readTree(http.body());
        } catch (JsonProcessingException cause) {
            throw RegistryError.invalidRequest("Unrecognized body: " + cause.getOriginalMessage());
        }
    }

    private static void answer(Context http, Object value) {
        try {
            http.contentType(MEDIA_TYPE).result(JSON.writeValueAsString(value));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("not JSON: " + value, cause);
        }
    }

    private static void refuse(RegistryError error, Context http) {
        http.status(error.status());
        answer(http, Map.of("error_code", error.code(), "message", String.valueOf(error.getMessage())));
        if (error.status() >= 500) {
            LOG.error("schema registry: {} {} failed", http.method(), http.path(), error);
        }
    }

    private static void fail(Exception failure, Context http) {
        http.status(500);
        answer(http, Map.of("error_code", 500, "message", "Internal Server Error"));
        LOG.error("schema registry: {} {} failed", http.method(), http.path(), failure);
    }

    private static void noSuchPath(Context http) {
        if (http.result() == null || !MEDIA_TYPE.equals(http.res().getContentType())) {
            answer(http, Map.of("error_code", 404, "message", "HTTP 404 Not Found"));
        }
    }
}
