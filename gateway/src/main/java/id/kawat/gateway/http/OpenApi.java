package id.kawat.gateway.http;

import static id.kawat.gateway.http.JsonSchemas.reference;
import static id.kawat.gateway.http.JsonSchemas.type;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.log.Result;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * Writes the HTTP interface as OpenAPI 3.1, from the feeds, their parameters and the contracts. The same input, the same text.
 */
final class OpenApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode schemas = JSON.objectNode();
    private final JsonSchemas contracts = new JsonSchemas(schemas);

    private OpenApi() {}

    static ObjectNode document() {
        return new OpenApi().write();
    }

    private ObjectNode write() {
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.1.0");
        document.set("info", info());
        ObjectNode paths = document.putObject("paths");
        for (Feed feed : Feed.values()) {
            paths.putObject("/v1/" + feed.path()).set("get", feed(feed));
        }
        paths.putObject("/v1/articles/{id}")
                .set("get", article("The version of an article that is to be seen now.", result(Feed.ARTICLES)));
        paths.putObject("/v1/articles/{id}/history")
                .set("get", article("What happened to an article, in order; never its text.", history()));
        plain(paths, "/v1/openapi.json", "This document.");
        plain(paths, "/v1/asyncapi.json", "The topics behind this interface, as AsyncAPI.");
        plain(paths, "/health/live", "Answers as long as the process does.");
        plain(paths, "/health/ready", "Answers when results can be read.");
        schemas.set("Problem", problem());
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        document.putArray("security").add(JSON.objectNode().set("token", JSON.arrayNode()));
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = JSON.objectNode();
        info.put("title", "Kawat gateway");
        info.put("version", "0.1.0");
        info.put(
                "description",
                "Results in pages and as server-sent events. With Accept: text/event-stream a feed is followed for ever: each"
                        + " event has an id, from which it goes on by the header Last-Event-ID or ?cursor=, without a gap or a"
                        + " double. Events are upsert, retract (only key and source: what it named is withdrawn, or, with the"
                        + " reason no-match, another version of it is there that does not fit the filter), and at the end"
                        + " cut-off, closing, end or failed. A client that takes nothing for a minute can't be told: it is"
                        + " disconnected and goes on from the last id it got. Without tokens only this machine is answered.");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        return info;
    }

    private ObjectNode feed(Feed feed) {
        ObjectNode operation = JSON.objectNode();
        operation.put("operationId", feed.path());
        operation.put("summary", feed.topic().purpose());
        ArrayNode parameters = operation.putArray("parameters");
        feed.parameters().forEach(parameter -> parameters.add(parameter(feed, parameter)));
        parameters.add(JSON.objectNode()
                .put("name", "Last-Event-ID")
                .put("in", "header")
                .put("description", "The id of the last event; goes on after it.")
                .set("schema", type("string")));
        ObjectNode content = JSON.objectNode();
        content.putObject("application/json").set("schema", page(feed));
        content.putObject("text/event-stream").set("schema", type("string"));
        answers(operation, "A page, or events for ever.", content);
        return operation;
    }

    private static ObjectNode parameter(Feed feed, Parameter parameter) {
        ObjectNode one = type(parameter == Parameter.LIMIT ? "integer" : "string");
        if (parameter == Parameter.LIMIT) {
            one.put("minimum", 1).put("maximum", FeedRequest.MOST_ITEMS);
        } else if (parameter == Parameter.KIND) {
            ArrayNode kinds = one.putArray("enum");
            feed.kinds().forEach(kinds::add);
        }
        ObjectNode several = type("array").put("maxItems", FeedRequest.MOST_VALUES);
        several.set("items", one);
        String field = parameter == Parameter.KIND ? " The field " + feed.kindField() + "." : "";
        ObjectNode described = JSON.objectNode()
                .put("name", parameter.key())
                .put("in", "query")
                .put("description", parameter.description() + field);
        described.set("schema", parameter.isRepeatable() ? several : one);
        return described;
    }

    private ObjectNode page(Feed feed) {
        ObjectNode page = type("object");
        ObjectNode properties = page.putObject("properties");
        ObjectNode items = type("array");
        items.set("items", result(feed));
        properties.set("items", items);
        properties.set("cursor", type("string").put("description", "Goes on after this page."));
        properties.set("more", type("boolean").put("description", "Whether there is more already."));
        return page;
    }

    /** The fields of the contract, and where the record stands; of a retraction only the latter. */
    private ObjectNode result(Feed feed) {
        Schema schema = SpecificData.get().getSchema(feed.topic().valueType());
        ObjectNode result = JSON.objectNode();
        result.putArray("anyOf").add(contracts.of(schema)).add(place());
        return result;
    }

    private ObjectNode place() {
        if (!schemas.has("Place")) {
            ObjectNode place = type("object").put("description", "Where a record stands; all that a retraction has.");
            ObjectNode properties = place.putObject("properties");
            properties.set("key", type("string"));
            properties.set("topic", type("string"));
            properties.set("partition", type("integer"));
            properties.set("offset", type("integer"));
            properties.set("timestamp", type("string").put("format", "date-time"));
            ObjectNode reason = type("string").put("description", "Of a retraction where nothing was withdrawn.");
            reason.putArray("enum").add(Result.NO_MATCH);
            properties.set("reason", reason);
            ObjectNode op = type("string");
            op.putArray("enum").add("upsert").add("retract");
            properties.set("op", op);
            properties.set("cursor", type("string"));
            schemas.set("Place", place);
        }
        return reference("Place");
    }

    private ObjectNode history() {
        ObjectNode history = type("object");
        ObjectNode properties = history.putObject("properties");
        properties.set("article_id", type("string"));
        properties.set("visible", type("boolean"));
        ObjectNode changes = type("array");
        changes.set("items", result(Feed.CHANGES));
        properties.set("changes", changes);
        return history;
    }

    private static ObjectNode article(String summary, ObjectNode schema) {
        ObjectNode operation = JSON.objectNode().put("summary", summary);
        operation
                .putArray("parameters")
                .add(JSON.objectNode()
                        .put("name", "id")
                        .put("in", "path")
                        .put("required", true)
                        .put("description", "Article id, 32 hexadecimal digits.")
                        .set("schema", type("string").put("pattern", "^[0-9a-f]{32}$")));
        ObjectNode content = JSON.objectNode();
        content.putObject("application/json").set("schema", schema);
        answers(operation, "Found.", content);
        return operation;
    }

    private static void answers(ObjectNode operation, String description, ObjectNode content) {
        ObjectNode responses = operation.putObject("responses");
        responses.putObject("200").put("description", description).set("content", content);
        ObjectNode problem = JSON.objectNode().put("description", "A problem document that names the parameter.");
        problem.putObject("content").putObject(ProblemException.CONTENT_TYPE).set("schema", reference("Problem"));
        responses.set("default", problem);
    }

    private static void plain(ObjectNode paths, String path, String description) {
        ObjectNode get = paths.putObject(path).putObject("get").put("summary", description);
        get.putArray("security");
        get.putObject("responses").putObject("200").put("description", description);
    }

    private static ObjectNode problem() {
        ObjectNode problem = type("object").put("description", "RFC 9457.");
        ObjectNode properties = problem.putObject("properties");
        properties.set("type", type("string"));
        properties.set("title", type("string"));
        properties.set("status", type("integer"));
        properties.set("detail", type("string"));
        properties.set("parameter", type("string").put("description", "The parameter or header that is wrong."));
        return problem;
    }
}
