package id.kawat.schemas.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        /** All but the last record of each key: what was retracted is gone within {@link #COMPACTION_LAG}. */
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

    /** How long a compacted topic may go on holding what was overwritten or retracted. */
    public static final Duration COMPACTION_LAG = Duration.ofDays(1);

    /** How long a consumer may stay away and still be told what was retracted meanwhile. */
    public static final Duration TOMBSTONES_KEPT = Duration.ofDays(30);

    /** Topic settings as the broker's admin API takes them. */
    public Map<String, String> config() {
        Map<String, String> config = new TreeMap<>();
        config.put("cleanup.policy", cleanup.policy);
        if (cleanup == Cleanup.COMPACTED) {
            config.put("max.compaction.lag.ms", Long.toString(COMPACTION_LAG.toMillis()));
            config.put("delete.retention.ms", Long.toString(TOMBSTONES_KEPT.toMillis()));
        }
        config.put(
                "retention.ms",
                retention.map(kept -> Long.toString(kept.toMillis())).orElse("-1"));
        config.put("max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
        return config;
    }
}
