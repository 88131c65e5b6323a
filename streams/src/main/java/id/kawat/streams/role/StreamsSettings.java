package id.kawat.streams.role;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.Topic;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * Settings of a Streams application of ours. What the user set for Kafka's clients wins over all of them.
 *
 * @param applicationId also the consumer group, and before the name of every changelog
 * @param stateFolder its own folder below this one holds the state stores
 * @param threads how many partitions are processed at the same time
 */
public record StreamsSettings(String applicationId, Path stateFolder, int threads) {

    /**
     * How long a result may wait for its transaction. Half of what an article may take from ingest to quote is spent in two
     * of these, one in each role; shorter ones cost throughput, because each is a round through the coordinator.
     */
    private static final int COMMIT_INTERVAL_MS = 50;

    /** A thread looks up from waiting for records this often, to see whether it is time to commit. */
    private static final int POLL_MS = 10;

    /** Bounds what is held in memory while records of the largest size wait to be processed. */
    private static final int BUFFERED_RECORDS = 500;

    /** How long the partitions of a process or thread that died lie idle; the broker allows no less than 6 s. */
    private static final int SESSION_TIMEOUT_MS = 8_000;

    private static final int PRODUCER_BUFFER_BYTES = 2 * Topic.MAX_RECORD_BYTES;

    /** Everything, with {@code more} on top of the defaults. */
    public Properties properties(KafkaSettings kafka, Map<String, Object> more) {
        Map<String, Object> defaults = new HashMap<>(streams());
        prefixed(StreamsConfig.CONSUMER_PREFIX, consumer(), defaults);
        prefixed(StreamsConfig.PRODUCER_PREFIX, producer(), defaults);
        defaults.putAll(more);
        prefixed(StreamsConfig.CONSUMER_PREFIX, kafka.consumer(), defaults);
        prefixed(StreamsConfig.PRODUCER_PREFIX, kafka.producer(), defaults);
        prefixed(StreamsConfig.ADMIN_CLIENT_PREFIX, kafka.admin(), defaults);
        Properties properties = new Properties();
        properties.putAll(kafka.forStreams(defaults));
        return properties;
    }

    private Map<String, Object> streams() {
        return Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG, applicationId,
                StreamsConfig.STATE_DIR_CONFIG, stateFolder.toString(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS,
                StreamsConfig.POLL_MS_CONFIG, POLL_MS,
                StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_RECORDS,
                StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
    }

    private static Map<String, Object> consumer() {
        return Map.of(
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_TIMEOUT_MS,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                SESSION_TIMEOUT_MS / 4,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                BUFFERED_RECORDS,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
    }

    private static Map<String, Object> producer() {
        return Map.of(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topic.MAX_RECORD_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                PRODUCER_BUFFER_BYTES,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.LINGER_MS_CONFIG,
                5);
    }

    private static void prefixed(String prefix, Map<String, ?> settings, Map<String, Object> into) {
        settings.forEach((key, value) -> into.put(prefix + key, value));
    }
}
