package id.kawat.app.deadletters;

import id.kawat.app.purge.PartitionRewrite;
import id.kawat.app.purge.TransactedRecords;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Takes letters out of their topic. Kafka deletes only from the beginning: letters before the last one of the selection that are to stay
 * are appended again, then everything up to there is deleted. Where the oldest letters are meant, that is a deletion alone.
 */
final class LetterPurge {

    private static final long BYTES_IN_A_TRANSACTION = 4L * 1024 * 1024;

    private final Connection connection;
    private final Set<String> ids = new LinkedHashSet<>();
    private long end;
    private long staying;
    private long stayingAmong;

    LetterPurge(Connection connection) {
        this.connection = connection;
    }

    /** Looks which letters are meant. */
    void find(LetterLog log, LetterFilter filter) {
        log.readCopies(letter -> {
            if (filter.matches(letter)) {
                ids.add(letter.id());
                end = letter.offset() + 1;
                stayingAmong = staying;
            } else {
                staying++;
            }
        });
    }

    int found() {
        return ids.size();
    }

    /** How many letters have to be written again. */
    long copied() {
        return stayingAmong;
    }

    /** Does it; returns when the broker has confirmed. */
    void run(LetterLog log, Admin admin) {
        new PartitionRewrite(connection, log.records(), admin)
                .rewrite(log.partition(), end, record -> left(log, record));
        forgetNotes(log);
    }

    /** What is no dead letter of ours stays too. */
    private Optional<byte[]> left(LetterLog log, ConsumerRecord<byte[], byte[]> record) {
        boolean goes = log.letter(record).map(Letter::id).filter(ids::contains).isPresent();
        return goes ? Optional.empty() : Optional.ofNullable(record.value());
    }

    /** Killed before this, some notes stay on letters that are no more, which harms nothing. */
    private void forgetNotes(LetterLog log) {
        if (!log.hasNotes()) {
            return;
        }
        String topic = connection.prefix().nameOf(Topics.RETRIED_LETTERS);
        try (KafkaProducer<byte[], byte[]> producer = TransactedRecords.producer(connection, "dead-letters-purge")) {
            producer.initTransactions();
            TransactedRecords notes = new TransactedRecords(producer, BYTES_IN_A_TRANSACTION);
            ids.forEach(id -> notes.add(List.of(RetryNote.none(id, topic))));
            notes.finish();
        }
    }
}
