package id.kawat.schemas.asyncapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.schemas.event.ResultHeaders;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Writes the catalogue and its schemas as AsyncAPI 3.0: a channel a topic, a message a contract. The same input, the same text. */
public final class AsyncApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String BINDING = "0.5.0";

    private static final Map<String, String> CLOUD_EVENT = new TreeMap<>(Map.of(
            "ce_specversion",
            "1.0.",
            "ce_id",
            "The same for the same change in every replay.",
            "ce_source",
            "/kawat/sources/ and the feed.",
            "ce_type",
            "id.kawat. and article, entity, quote or change, then .upserted or .retracted.",
            "ce_time",
            "As the record's timestamp, in ISO 8601.",
            "ce_subject",
            "As the record's key.",
            "ce_dataschema",
            "Name and fingerprint of the Avro schema.",
            ResultHeaders.REVISES,
            "true where another version of the article may have stood under the key; else it is not there."));

    private AsyncApi() {}

    /** The document for topics behind {@code prefix}. */
    public static ObjectNode document(TopicPrefix prefix) {
        ObjectNode document = JSON.objectNode();
        document.put("asyncapi", "3.0.0");
        document.set("info", info());
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (Topic<?> topic : Topics.all()) {
            channels.set(topic.name(), channel(topic, prefix));
            operations.set("write." + topic.name(), operation(topic));
            messages.set(message(topic), message(topic, prefix));
        }
        return document;
    }

    private static ObjectNode info() {
        ObjectNode info = JSON.objectNode();
        info.put("title", "Kawat topics");
        info.put("version", "0.1.0");
        info.put(
                "description",
                "Wire articles in, who said what about whom out. Keys are UTF-8 strings; values are Avro in the Confluent wire"
                        + " format under the subject <topic>-value. Outputs that sink.json.mirror names are on <topic>.json"
                        + " too, with the fields of the same schemas as JSON. Consumers read committed.");
        info.putObject("license").put("name", "Apache-2.0");
        return info;
    }

    private static ObjectNode channel(Topic<?> topic, TopicPrefix prefix) {
        ObjectNode channel = JSON.objectNode();
        channel.put("address", prefix.nameOf(topic));
        channel.put("description", topic.purpose() + " Key: " + topic.key() + ". Written by: " + topic.owner() + ".");
        channel.putObject("messages").set(message(topic), reference("#/components/messages/" + message(topic)));
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("partitions", topic.partitions());
        ObjectNode settings = kafka.putObject("topicConfiguration");
        topic.config().forEach((key, value) -> settings.set(key, setting(key, value)));
        kafka.put("bindingVersion", BINDING);
        return channel;
    }

    /** As the binding types them: a list of policies, numbers for the rest. */
    private static JsonNode setting(String key, String value) {
        if (key.equals("cleanup.policy")) {
            ArrayNode policies = JSON.arrayNode();
            return policies.add(value);
        }
        return JSON.numberNode(Long.parseLong(value));
    }

    private static ObjectNode operation(Topic<?> topic) {
        ObjectNode operation = JSON.objectNode();
        operation.put("action", "send");
        operation.set("channel", reference("#/channels/" + topic.name()));
        operation.put("summary", topic.owner() + ": " + topic.purpose());
        return operation;
    }

    private static String message(Topic<?> topic) {
        return topic.name();
    }

    private static ObjectNode message(Topic<?> topic, TopicPrefix prefix) {
        ObjectNode message = JSON.objectNode();
        message.put("name", topic.valueType().getSimpleName());
        if (Topics.results().contains(topic)) {
            message.set("headers", cloudEvent());
        }
        ObjectNode kafka = JSON.objectNode();
        kafka.putObject("key").put("type", "string").put("description", topic.key());
        if (topic.valueType() == byte[].class) {
            message.put("contentType", "application/octet-stream");
        } else {
            message.set("payload", payload(topic));
            kafka.put("schemaIdLocation", "payload");
            kafka.put("schemaIdPayloadEncoding", "confluent");
            kafka.put("schemaLookupStrategy", "TopicNameStrategy");
            message.put("description", "Subject: " + prefix.nameOf(topic) + "-value.");
        }
        kafka.put("bindingVersion", BINDING);
        message.putObject("bindings").set("kafka", kafka);
        return message;
    }

    private static ObjectNode cloudEvent() {
        ObjectNode headers = JSON.objectNode().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        CLOUD_EVENT.forEach((name, meaning) ->
                properties.putObject(name).put("type", "string").put("description", meaning));
        return headers;
    }

    private static ObjectNode payload(Topic<?> topic) {
        Schema schema = SpecificData.get().getSchema(topic.valueType());
        ObjectNode payload = JSON.objectNode();
        payload.put("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0");
        try {
            payload.set("schema", MAPPER.readTree(schema.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Avro writes its schemas as JSON", impossible);
        }
        return payload;
    }

    private static ObjectNode reference(String to) {
        return JSON.objectNode().put("$ref", to);
    }
}
