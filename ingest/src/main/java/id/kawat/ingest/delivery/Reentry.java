package id.kawat.ingest.delivery;

import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.Entry;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Lets a dead letter of ingest in again by the way it came: the bytes to the reader, with the contract of its source, and what comes of
 * them under the origin and time of the first arrival. Sends nothing, so that the caller can in a transaction of its own.
 */
public final class Reentry implements AutoCloseable {

    private final WireReader reader = WireReader.standard();
    private final ReadHints hints;
    private final SourceContracts contracts;
    private final OutcomeRecords records;

    public Reentry(ReadHints hints, SourceContracts contracts, SerdeSettings serdes, TopicPrefix prefix) {
        this.hints = hints;
        this.contracts = contracts;
        this.records = new OutcomeRecords(serdes, prefix);
    }

    /**
     * What the letter's bytes are now, in the order to write it.
     *
     * @param outcomes one for each article, refusal or item without copy
     * @param records of them: articles, and a dead letter for what is refused again
     */
    public record Reread(List<WireOutcome> outcomes, List<ProducerRecord<byte[], byte[]>> records) {

        public Reread {
            outcomes = List.copyOf(outcomes);
            records = List.copyOf(records);
        }
    }

    /**
     * Reads the letter's bytes anew.
     *
     * @param entry of the letter
     * @param receivedAt when the bytes came the first time
     */
    public Reread read(DeadLetter letter, Entry.Wire entry, Instant receivedAt) {
        Arrival arrival = new Arrival(
                entry.transport(),
                letter.origin(),
                entry.file(),
                entry.url(),
                receivedAt,
                entry.isItem(),
                Optional.empty());
        List<WireOutcome> outcomes = Withdrawals.added(outcomes(letter, entry));
        return new Reread(
                outcomes,
                outcomes.stream()
                        .map(outcome -> records.of(outcome, letter.source(), arrival, letter.attempt()))
                        .flatMap(Optional::stream)
                        .map(record -> counted(record, letter))
                        .toList());
    }

    private List<WireOutcome> outcomes(DeadLetter letter, Entry.Wire entry) {
        ReadHints known = contracts.hints(hints, letter.source());
        return entry.isItem() && entry.format().isPresent()
                ? reader.readItem(letter.bytes(), entry.format().get(), known)
                : reader.read(letter.bytes(), known);
    }

    /** An article says how often its bytes failed; a dead letter says it of itself. */
    private static ProducerRecord<byte[], byte[]> counted(ProducerRecord<byte[], byte[]> record, DeadLetter letter) {
        if (DeadLetter.failures(record.headers()) == 0) {
            letter.markSentAgain(record.headers());
        }
        return record;
    }

    @Override
    public void close() {
        records.close();
    }
}
