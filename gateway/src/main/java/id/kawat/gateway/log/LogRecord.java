package id.kawat.gateway.log;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record of a topic, read from its bytes when the first subscriber asks for it and never where nobody does. Thread-safe.
 */
final class LogRecord {

    /** What an object of ours costs beside its bytes. */
    private static final int OVERHEAD_BYTES = 512;

    /** JSON repeats the names of fields; measured on articles with many mentions. */
    private static final int JSON_FACTOR = 4;

    private final String key;
    private final int partition;
    private final long position;
    private final long timestamp;
    private final long bytes;
    private @Nullable ConsumerRecord<String, byte[]> unread;
    private Optional<Result> result = Optional.empty();

    LogRecord(ConsumerRecord<String, byte[]> consumed) {
        this.key = String.valueOf(consumed.key());
        this.partition = consumed.partition();
        this.position = consumed.offset();
        this.timestamp = consumed.timestamp();
        this.bytes = OVERHEAD_BYTES + (long) JSON_FACTOR * Math.max(0, consumed.serializedValueSize());
        this.unread = consumed;
    }

    String key() {
        return key;
    }

    int partition() {
        return partition;
    }

    /** Kafka's offset. */
    long position() {
        return position;
    }

    /** Milliseconds since 1970. */
    long timestamp() {
        return timestamp;
    }

    /** What it takes in memory, estimated. */
    long bytes() {
        return bytes;
    }

    /** Empty where its bytes can't be read. */
    synchronized Optional<Result> result(RecordReader reader) {
        if (unread != null) {
            result = reader.read(unread);
            unread = null;
        }
        return result;
    }
}
