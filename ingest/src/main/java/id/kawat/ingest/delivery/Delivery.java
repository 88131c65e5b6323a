package id.kawat.ingest.delivery;

import id.kawat.ingest.wire.WireOutcome;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.registry.RegistryException;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends outcomes to Kafka: articles to articles.raw, refusals to dead-letters, in order, each with the time of its arrival.
 *
 * <p>The producer is idempotent and waits for all replicas. No send goes unheard: what {@link Shipment#await} does not report
 * as acknowledged is not acknowledged. Thread-safe.
 */
public final class Delivery implements AutoCloseable {

    /** Longer dead letters are cut off, so that they fit a record with their headers. */
    public static final int MAX_DEAD_LETTER_BYTES = 30 * 1024 * 1024;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final Producer<byte[], byte[]> producer;
    private final OutcomeRecords records;
    private final DeliverySettings settings;
    private final DeliveryCounts counts;

    private Delivery(
            Producer<byte[], byte[]> producer,
            OutcomeRecords records,
            DeliverySettings settings,
            DeliveryCounts counts) {
        this.producer = producer;
        this.records = records;
        this.settings = settings;
        this.counts = counts;
    }

    /** Starts without waiting for Kafka, which may be away: shipments then come back as unavailable. */
    public static Delivery start(
            DeliverySettings settings,
            KafkaSettings kafka,
            SerdeSettings serdes,
            TopicPrefix prefix,
            DeliveryCounts counts) {
        Producer<byte[], byte[]> producer = new KafkaProducer<>(
                kafka.forProducer(ProducerDefaults.of(settings)), new ByteArraySerializer(), new ByteArraySerializer());
        return new Delivery(producer, new OutcomeRecords(serdes, prefix), settings, counts);
    }

    /** What was acknowledged since start. */
    public DeliveryCounts counts() {
        return counts;
    }

    /**
     * Hands every outcome to the producer, up to the first that fails at once. Blocks at most for the delivery timeout.
     *
     * @param source that the transport knows
     */
    public Shipment send(List<WireOutcome> outcomes, Optional<String> source, Arrival arrival) {
        Shipment shipment = new Shipment(this, source, arrival, settings.timeout());
        for (WireOutcome outcome : outcomes) {
            if (shipment.hasFailed()) {
                break;
            }
            shipment.add(outcome, sendOne(outcome, source, arrival));
        }
        return shipment;
    }

    /** Completed at once, without a record, where there is nothing to send. */
    Future<Optional<RecordMetadata>> sendOne(WireOutcome outcome, Optional<String> source, Arrival arrival) {
        CompletableFuture<Optional<RecordMetadata>> acknowledged = new CompletableFuture<>();
        try {
            Optional<ProducerRecord<byte[], byte[]>> record = records.of(outcome, source, arrival, 0);
            if (record.isEmpty()) {
                acknowledged.complete(Optional.empty());
            } else {
                send(record.get(), acknowledged);
            }
        } catch (RegistryException | SerializationException unavailable) {
            acknowledged.completeExceptionally(unavailable);
        }
        return acknowledged;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback hears the same outcome
    private void send(ProducerRecord<byte[], byte[]> record, CompletableFuture<Optional<RecordMetadata>> acknowledged) {
        try {
            producer.send(record, (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.complete(Optional.of(metadata));
                } else {
                    acknowledged.completeExceptionally(failure);
                }
            });
        } catch (KafkaException failure) {
            acknowledged.completeExceptionally(failure);
        }
    }

    /** Waits some seconds for what is on its way; whoever awaits the rest is told that it failed. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
        records.close();
    }
}
