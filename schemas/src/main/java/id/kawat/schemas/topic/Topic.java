package id.kawat.schemas.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One topic of the catalogue: everything that producers, consumers and the one who creates it must agree on.
 *
 * @param name without the configurable prefix, see {@link TopicPrefix}
 * @param key what the key means; keys are UTF-8 strings everywhere
 * @param valueType class of the values: a generated Avro record, or {@code byte[]} for bytes as they came
 * @param partitions when created by us; changing it later moves keys, so it is decided once for each cluster
 * @param cleanup what the broker throws away
 * @param retention how long records are kept where {@code cleanup} is by time; empty means for ever
 * @param owner the one role that writes it
 * @param purpose one sentence for people
 */
public record Topic<V>(
        String name,
        String key,
        Class<V> valueType,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        String owner,
        String purpose) {

    /** What the broker throws away. */
    public enum Cleanup {
        /** Records older than the retention. */
        BY_TIME("delete"),
        /** All but the last record of each key. */
        COMPACTED("compact");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }
    }

    /**
     * The largest record batch any topic takes, in bytes. Article size is limited at the door to a fraction of this, because
     * an enriched article carries its text and everything found in it.
     */
    public static final int MAX_RECORD_BYTES = 32 * 1024 * 1024;

    /** Topic settings as the broker's admin API takes them. */
    public Map<String, String> config() {
        String retentionMillis =
                retention.map(kept -> Long.toString(kept.toMillis())).orElse("-1");
        return Map.of(
                "cleanup.policy",
                cleanup.policy,
                "retention.ms",
                retentionMillis,
                "max.message.bytes",
                Integer.toString(MAX_RECORD_BYTES));
    }
}
