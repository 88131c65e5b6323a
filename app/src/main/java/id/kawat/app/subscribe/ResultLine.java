package id.kawat.app.subscribe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.schemas.json.RecordJson;
import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record from Kafka as the object that the gateway would give. */
final class ResultLine {

    private ResultLine() {}

    /**
     * The record's fields and where it stands.
     *
     * @param result null where the record is a tombstone: what its key named is retracted
     * @param cursor goes on after this record
     */
    static ObjectNode of(ConsumerRecord<String, byte[]> consumed, @Nullable SpecificRecord result, Cursor cursor) {
        ObjectNode line = result == null ? JsonNodeFactory.instance.objectNode() : RecordJson.of(result);
        line.put("key", consumed.key());
        line.put("topic", consumed.topic());
        line.put("partition", consumed.partition());
        line.put("offset", consumed.offset());
        line.put("timestamp", Instant.ofEpochMilli(consumed.timestamp()).toString());
        line.put("op", result == null ? "retract" : "upsert");
        return line.put("cursor", cursor.text());
    }
}
