package id.kawat.app.deadletters;

import id.kawat.app.purge.TransactedRecords;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topics;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends letters again, in their order, each at most once: what is sent and the note that it was are one transaction. Whoever is
 * killed leaves an open transaction, which the next one ends before it reads the notes; of two at a time the first is fenced off.
 */
final class Retry {

    private static final String PRODUCER = "dead-letters-retry";
    private static final long BYTES_IN_A_TRANSACTION = 4L * 1024 * 1024;

    private final Connection connection;
    private final Resending resending;
    private final Clock clock;
    private final String notesTopic;

    Retry(Connection connection, Resending resending, Clock clock) {
        this.connection = connection;
        this.resending = resending;
        this.clock = clock;
        this.notesTopic = connection.prefix().nameOf(Topics.RETRIED_LETTERS);
    }

    /**
     * Tells what would become of letters.
     *
     * @param told each, in their order
     */
    void rehearse(LetterFilter filter, BiConsumer<Letter, Fate> told) {
        try (LetterLog log = new LetterLog(connection)) {
            log.read(letter -> {
                if (filter.matches(letter)) {
                    told.accept(letter, resending.decide(letter));
                }
            });
        }
    }

    /**
     * Sends those that were there at the call.
     *
     * @param told each, in their order, when it is committed
     */
    void run(LetterFilter filter, BiConsumer<Letter, Fate> told) {
        try (KafkaProducer<byte[], byte[]> producer = TransactedRecords.producer(connection, PRODUCER)) {
            try (LetterLog before = new LetterLog(connection)) {
                before.requireNotes();
            }
            producer.initTransactions();
            Sending sending = new Sending(new TransactedRecords(producer, BYTES_IN_A_TRANSACTION), told);
            try (LetterLog log =
                    new LetterLog(connection)) { // opened after it: knows all notes of those who were before us
                log.read(letter -> {
                    if (filter.matches(letter)) {
                        sending.add(letter, resending.decide(letter));
                    }
                });
            }
            sending.finish();
        }
    }

    private record Told(Letter letter, Fate fate) {}

    /** Letters on their way; they are told once they are committed. */
    private final class Sending {

        private final TransactedRecords records;
        private final BiConsumer<Letter, Fate> told;
        private final List<Told> waiting = new ArrayList<>();

        Sending(TransactedRecords records, BiConsumer<Letter, Fate> told) {
            this.records = records;
            this.told = told;
        }

        void add(Letter letter, Fate fate) {
            waiting.add(new Told(letter, fate));
            if (fate instanceof Fate.Sent sent) {
                List<ProducerRecord<byte[], byte[]>> together = new ArrayList<>(sent.records());
                together.add(RetryNote.of(letter, clock.instant(), notesTopic));
                if (records.add(together)) {
                    tell();
                }
            }
        }

        void finish() {
            records.finish();
            tell();
        }

        private void tell() {
            waiting.forEach(one -> told.accept(one.letter(), one.fate()));
            waiting.clear();
        }
    }
}
