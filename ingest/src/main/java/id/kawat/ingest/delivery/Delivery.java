package id.kawat.ingest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.registry.RegistryException;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.Arrays;
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
import org.apache.kafka.common.serialization.Serde;

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
    private final Serde<WireArticle> serde;
    private final String articlesTopic;
    private final String deadLettersTopic;
    private final DeliverySettings settings;
    private final DeliveryCounts counts;

    private Delivery(
            Producer<byte[], byte[]> producer,
            Serde<WireArticle> serde,
            TopicPrefix prefix,
            DeliverySettings settings,
            DeliveryCounts counts) {
        this.producer = producer;
        this.serde = serde;
        this.articlesTopic = prefix.nameOf(Topics.RAW_ARTICLES);
        this.deadLettersTopic = prefix.nameOf(Topics.DEAD_LETTERS);
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
        Serde<WireArticle> serde = new ValueSerdes(serdes).of(Topics.RAW_ARTICLES);
        Producer<byte[], byte[]> producer = new KafkaProducer<>(
                kafka.forProducer(ProducerDefaults.of(settings)), new ByteArraySerializer(), new ByteArraySerializer());
        return new Delivery(producer, serde, prefix, settings, counts);
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
            shipment.add(outcome, sendOne(outcome, arrival));
        }
        return shipment;
    }

    /** Completed at once, without a record, where there is nothing to send. */
    Future<Optional<RecordMetadata>> sendOne(WireOutcome outcome, Arrival arrival) {
        CompletableFuture<Optional<RecordMetadata>> acknowledged = new CompletableFuture<>();
        try {
            Optional<ProducerRecord<byte[], byte[]>> record = toRecord(outcome, arrival);
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

    private Optional<ProducerRecord<byte[], byte[]>> toRecord(WireOutcome outcome, Arrival arrival) {
        if (outcome instanceof Accepted accepted) {
            return Optional.of(articleRecord(accepted, arrival));
        }
        return outcome instanceof Rejected rejected
                ? Optional.of(deadLetterRecord(rejected, arrival))
                : Optional.empty();
    }

    private ProducerRecord<byte[], byte[]> articleRecord(Accepted accepted, Arrival arrival) {
        WireArticle article = WireArticles.of(accepted.article(), accepted.item(), arrival);
        return new ProducerRecord<>(
                articlesTopic,
                null,
                arrival.receivedAt().toEpochMilli(),
                article.getArticleId().getBytes(UTF_8),
                serialize(article));
    }

    /** Confluent's serializer does not promise to be thread-safe. */
    private byte[] serialize(WireArticle article) {
        synchronized (serde) {
            return serde.serializer().serialize(articlesTopic, article);
        }
    }

    private ProducerRecord<byte[], byte[]> deadLetterRecord(Rejected rejected, Arrival arrival) {
        byte[] bytes = rejected.item().bytes();
        ProducerRecord<byte[], byte[]> record = new DeadLetter(
                        Stage.INGEST,
                        rejected.reason().code(),
                        rejected.message(),
                        arrival.origin() + rejected.item().position().suffix(),
                        Optional.empty(),
                        1,
                        bytes.length > MAX_DEAD_LETTER_BYTES ? Arrays.copyOf(bytes, MAX_DEAD_LETTER_BYTES) : bytes,
                        rejected.originalBytes())
                .toRecord(deadLettersTopic);
        return new ProducerRecord<>(
                deadLettersTopic,
                null,
                arrival.receivedAt().toEpochMilli(),
                record.key(),
                record.value(),
                record.headers());
    }

    /** Waits some seconds for what is on its way; whoever awaits the rest is told that it failed. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
        serde.close();
    }
}
