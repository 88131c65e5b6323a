package id.kawat.gateway.log;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.gateway.filter.Facts;
import id.kawat.schemas.event.ResultHeaders;
import id.kawat.schemas.json.RecordJson;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the records of one topic from their bytes. Thread-safe. */
final class RecordReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RecordReader.class);

    private final Serde<? extends SpecificRecord> serde;

    RecordReader(Topic<? extends SpecificRecord> topic, ValueSerdes serdes) {
        this.serde = serdes.of(topic);
    }

    /** Empty where the bytes can't be read: the record is passed over, its neighbours are not. */
    Optional<Result> read(ConsumerRecord<String, byte[]> consumed) {
        if (consumed.value() == null) {
            return Optional.of(retraction(consumed));
        }
        try {
            SpecificRecord record = decode(consumed);
            ObjectNode json = RecordJson.of(record);
            Facts facts = Facts.of(record);
            place(json, consumed, "upsert");
            return Optional.of(Result.upsert(json, facts, ResultHeaders.revises(consumed.headers())));
        } catch (SerializationException unreadable) {
            LOG.warn(
                    "{}-{}@{} can't be read and is passed over",
                    consumed.topic(),
                    consumed.partition(),
                    consumed.offset(),
                    unreadable);
            return Optional.empty();
        }
    }

    /** A serde named by a setting need not be thread-safe. */
    private synchronized SpecificRecord decode(ConsumerRecord<String, byte[]> consumed) {
        return serde.deserializer().deserialize(consumed.topic(), consumed.headers(), consumed.value());
    }

    /** A tombstone has no fields; the sink names the feed in a header. */
    private static Result retraction(ConsumerRecord<String, byte[]> consumed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Optional<String> source = ResultHeaders.source(consumed.headers());
        source.ifPresent(id -> json.put("source", id));
        place(json, consumed, "retract");
        return Result.retraction(json, source);
    }

    private static void place(ObjectNode json, ConsumerRecord<String, byte[]> consumed, String op) {
        json.put("key", consumed.key());
        json.put("topic", consumed.topic());
        json.put("partition", consumed.partition());
        json.put("offset", consumed.offset());
        json.put("timestamp", Instant.ofEpochMilli(consumed.timestamp()).toString());
        json.put("op", op);
    }

    @Override
    public void close() {
        serde.close();
    }
}
