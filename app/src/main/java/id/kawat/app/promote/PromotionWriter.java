package id.kawat.app.promote;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.Generation;
import id.kawat.streams.generation.PromotionBook;
import id.kawat.streams.generation.PromotionBook.Promotion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Writes a promotion in transactions. Each holds whole articles: what becomes live of them, what was live before, and how far the
 * promotion has come with them. There is one writer on a cluster under a prefix: a newer one fences it off.
 */
final class PromotionWriter implements AutoCloseable {

    /** After a crash within a transaction readers wait for its end at most this long; the next start ends it at once. */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(20);

    private final Connection connection;
    private final ResultTopics topics;
    private final KafkaProducer<String, byte[]> producer;
    private final String beforeTopic;
    private final ConsumerGroupMetadata group;

    /** Ends what a promotion left open that was killed. */
    PromotionWriter(Connection connection, ResultTopics topics) {
        this.connection = connection;
        this.topics = topics;
        this.beforeTopic = connection.prefix().nameOf(Topics.enrichedAs(topics.before()));
        Map<String, Object> settings = Map.of(
                "transactional.id",
                connection.prefix().value() + "promote",
                "transaction.timeout.ms",
                (int) TRANSACTION_TIMEOUT.toMillis(),
                "max.request.size",
                Topic.MAX_RECORD_BYTES,
                "buffer.memory",
                2L * Topic.MAX_RECORD_BYTES,
                "compression.type",
                "lz4");
        this.producer = new KafkaProducer<>(
                connection.kafka().forProducer(settings), new StringSerializer(), new ByteArraySerializer());
        this.group = group();
        producer.initTransactions();
    }

    /** Nobody is in it: it only names the positions. */
    private ConsumerGroupMetadata group() {
        var settings = connection.kafka().forConsumer(Map.of("group.id", topics.group(connection)));
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.groupMetadata();
        }
    }

    /**
     * An article that becomes live.
     *
     * @param before the record that was live, as Kafka holds it
     * @param after the record that becomes live
     */
    record Switched(String id, Bytes before, Bytes after) {}

    /** Notes that a promotion begins, or is done. */
    void note(Promotion promotion) {
        inTransaction(() -> send(PromotionBook.line(promotion, connection.prefix())));
    }

    /**
     * Makes articles live.
     *
     * @param found partition of the result that they are from
     * @param next where to go on there
     */
    void promote(List<Switched> articles, TopicPartition found, long next, Promotion promotion) {
        inTransaction(() -> {
            for (Switched article : articles) {
                var live = new ProducerRecord<>(
                        topics.live(),
                        found.partition(),
                        article.id(),
                        article.after().get());
                Generation.mark(live.headers(), promotion.number());
                send(live);
                send(new ProducerRecord<>(
                        beforeTopic,
                        found.partition(),
                        article.id(),
                        article.before().get()));
            }
            var position = new OffsetAndMetadata(next, Optional.empty(), Positions.metadata(promotion));
            producer.sendOffsetsToTransaction(Map.of(found, position), group);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit hears of every failure
    private void send(ProducerRecord<String, byte[]> record) {
        producer.send(record);
    }

    private void inTransaction(Runnable writing) {
        try {
            producer.beginTransaction();
            writing.run();
            producer.commitTransaction();
        } catch (KafkaException failure) {
            if (isFenced(failure)) {
                throw CommandFailure.failed(
                        "another `kawat promote` has taken over and goes on where this one was", failure);
            }
            abort(failure);
            throw failure;
        }
    }

    /** So that readers need not wait for its timeout. */
    private void abort(KafkaException failure) {
        try {
            producer.abortTransaction();
        } catch (KafkaException further) {
            failure.addSuppressed(further);
        }
    }

    private static boolean isFenced(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /** What is not committed is aborted by whoever comes next. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
