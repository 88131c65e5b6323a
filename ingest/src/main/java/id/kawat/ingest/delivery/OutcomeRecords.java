package id.kawat.ingest.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.ingest.wire.ItemPosition;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import id.kawat.news.WireArticle;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.deadletter.Entry;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;

/** What is written of an outcome: an article on articles.raw, a dead letter, or nothing. Thread-safe. */
final class OutcomeRecords implements AutoCloseable {

    private final Serde<WireArticle> serde;
    private final String articlesTopic;
    private final String deadLettersTopic;

    OutcomeRecords(SerdeSettings serdes, TopicPrefix prefix) {
        this.serde = new ValueSerdes(serdes).of(Topics.RAW_ARTICLES);
        this.articlesTopic = prefix.nameOf(Topics.RAW_ARTICLES);
        this.deadLettersTopic = prefix.nameOf(Topics.DEAD_LETTERS);
    }

    /**
     * Empty for what is ignored.
     *
     * @param source that the transport knows
     * @param failures how often these bytes were a dead letter before
     */
    Optional<ProducerRecord<byte[], byte[]>> of(
            WireOutcome outcome, Optional<String> source, Arrival arrival, int failures) {
        if (outcome instanceof Accepted accepted) {
            return Optional.of(articleRecord(accepted, arrival));
        }
        return outcome instanceof Rejected rejected
                ? Optional.of(deadLetterRecord(rejected, source, arrival, failures))
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

    private ProducerRecord<byte[], byte[]> deadLetterRecord(
            Rejected rejected, Optional<String> source, Arrival arrival, int failures) {
        byte[] bytes = rejected.item().bytes();
        ProducerRecord<byte[], byte[]> record = new DeadLetter(
                        Stage.INGEST,
                        rejected.reason().code(),
                        rejected.message(),
                        arrival.origin() + rejected.item().position().suffix(),
                        source,
                        failures + 1,
                        bytes.length > Delivery.MAX_DEAD_LETTER_BYTES
                                ? Arrays.copyOf(bytes, Delivery.MAX_DEAD_LETTER_BYTES)
                                : bytes,
                        rejected.originalBytes(),
                        entry(rejected, arrival))
                .toRecord(deadLettersTopic);
        return new ProducerRecord<>(
                deadLettersTopic,
                null,
                arrival.receivedAt().toEpochMilli(),
                record.key(),
                record.value(),
                record.headers());
    }

    private static Entry entry(Rejected rejected, Arrival arrival) {
        boolean isItem = rejected.item().position().unit() != ItemPosition.Unit.WHOLE;
        return new Entry.Wire(
                arrival.transport(), arrival.file(), arrival.url(), rejected.format(), isItem || arrival.isItem());
    }

    @Override
    public void close() {
        serde.close();
    }
}
