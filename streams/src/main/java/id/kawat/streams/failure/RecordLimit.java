package id.kawat.streams.failure;

import id.kawat.schemas.topic.Topic;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Refuses a value that no topic takes before the producer sees it. A producer that refuses a record inside a transaction
 * has spoiled the transaction, with all the neighbours in it, and would do so again on every retry.
 */
public final class RecordLimit {

    /** What a record's key, headers and framing may take beside its value. */
    private static final int FRAMING = 64 * 1024;

    private static final int MAX_VALUE_BYTES = Topic.MAX_RECORD_BYTES - FRAMING;

    private RecordLimit() {}

    /** Writes as {@code serde} does, up to the largest record of {@link Topic}. */
    public static <V> Serde<V> on(Serde<V> serde) {
        return on(serde, MAX_VALUE_BYTES);
    }

    static <V> Serde<V> on(Serde<V> serde, int maxBytes) {
        return Serdes.serdeFrom(limited(serde.serializer(), maxBytes), serde.deserializer());
    }

    private static <V> Serializer<V> limited(Serializer<V> serializer, int maxBytes) {
        return (topic, value) -> {
            byte[] bytes = serializer.serialize(topic, value);
            if (bytes != null && bytes.length > maxBytes) {
                throw new BadRecordException(
                        "limit.size",
                        "the record for " + topic + " has " + bytes.length + " bytes, the most is " + maxBytes,
                        Optional.empty());
            }
            return bytes;
        };
    }
}
