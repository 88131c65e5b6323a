package id.kawat.ingest.delivery;

import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BUFFER_MEMORY_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_REQUEST_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;

import id.kawat.schemas.topic.Topic;
import java.util.Map;

/** What ingest asks of its producer where the user says nothing under {@code kafka.producer}. */
final class ProducerDefaults {

    private static final int LINGER_MILLIS = 5;

    private ProducerDefaults() {}

    static Map<String, Object> of(DeliverySettings settings) {
        return Map.ofEntries(
                Map.entry(CLIENT_ID_CONFIG, "kawat-ingest"),
                Map.entry(ACKS_CONFIG, "all"),
                Map.entry(ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(COMPRESSION_TYPE_CONFIG, "lz4"),
                Map.entry(LINGER_MS_CONFIG, LINGER_MILLIS),
                Map.entry(BATCH_SIZE_CONFIG, 128 * 1024),
                Map.entry(BUFFER_MEMORY_CONFIG, 3L * Topic.MAX_RECORD_BYTES),
                Map.entry(MAX_REQUEST_SIZE_CONFIG, Topic.MAX_RECORD_BYTES),
                Map.entry(MAX_BLOCK_MS_CONFIG, settings.millis() / 2),
                Map.entry(REQUEST_TIMEOUT_MS_CONFIG, settings.millis() / 2),
                Map.entry(DELIVERY_TIMEOUT_MS_CONFIG, settings.millis()),
                Map.entry(RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000));
    }
}
