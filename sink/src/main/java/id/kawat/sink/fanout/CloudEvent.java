package id.kawat.sink.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.schemas.event.ResultHeaders;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topic.Cleanup;
import id.kawat.schemas.topic.Topics;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers that make a record an event of CloudEvents 1.0 in binary mode. They are computed from the record alone: the same
 * change has the same id in every replay.
 */
final class CloudEvent {

    private static final int ID_BYTES = 16;

    private static final Map<Topic<?>, String> NOUNS = Map.of(
            Topics.ARTICLES, "article",
            Topics.ENTITIES, "entity",
            Topics.QUOTES, "quote",
            Topics.CHANGES, "change");

    private CloudEvent() {}

    /**
     * Headers of one record.
     *
     * @param source feed of the article
     * @param revises something of the article was known before
     */
    static Headers headers(Change change, String source, Instant at, boolean revises) {
        Topic<?> topic = change.place().topic();
        String key = change.place().route().key();
        boolean isRetraction = change.record().isEmpty();
        Headers headers = new RecordHeaders()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id(topic.name() + "\n" + key + "\n" + change.content() + "\n" + at)))
                .add(ResultHeaders.SOURCE, bytes(ResultHeaders.path(source)))
                .add("ce_type", bytes("id.kawat." + NOUNS.get(topic) + (isRetraction ? ".retracted" : ".upserted")))
                .add("ce_time", bytes(at.toString()))
                .add("ce_subject", bytes(key))
                .add("ce_dataschema", bytes(dataSchema(topic)));
        return revises && !isRetraction && topic.cleanup() == Cleanup.COMPACTED
                ? headers.add(ResultHeaders.REVISES, bytes("true"))
                : headers;
    }

    /** The same event, with its data as JSON. */
    static Headers asJson(Headers headers) {
        return new RecordHeaders(headers).add("content-type", bytes("application/json; charset=UTF-8"));
    }

    private static String id(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(what));
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** Names the record and the fingerprint of its schema, by which Avro's own tools find it. */
    private static String dataSchema(Topic<?> topic) {
        return SCHEMAS.getOrDefault(topic, "");
    }

    private static final Map<Topic<?>, String> SCHEMAS = Map.of(
            Topics.ARTICLES, urn(Topics.ARTICLES),
            Topics.ENTITIES, urn(Topics.ENTITIES),
            Topics.QUOTES, urn(Topics.QUOTES),
            Topics.CHANGES, urn(Topics.CHANGES));

    private static String urn(Topic<?> topic) {
        var schema = SpecificData.get().getSchema(topic.valueType());
        return "urn:avro:%s:%016x".formatted(schema.getFullName(), SchemaNormalization.parsingFingerprint64(schema));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
