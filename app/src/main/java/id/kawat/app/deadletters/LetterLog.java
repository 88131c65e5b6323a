package id.kawat.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the dead letters that are there, in their order, one at a time, each with the note on whether it was sent again. */
final class LetterLog implements AutoCloseable {

    private final PartitionLog log;
    private final TopicPartition partition;
    private final long end;
    private final String retriedTopic;
    private final Map<String, Instant> retried = new HashMap<>();
    private long strangers;

    /**
     * With the letters and notes that are committed now.
     *
     * @throws CommandFailure if there is no such topic
     */
    LetterLog(Connection connection) {
        String topic = connection.prefix().nameOf(Topics.DEAD_LETTERS);
        this.retriedTopic = connection.prefix().nameOf(Topics.RETRIED_LETTERS);
        this.partition = new TopicPartition(topic, 0);
        this.log = new PartitionLog(connection);
        if (!log.exists(topic)) {
            log.close();
            throw CommandFailure.failed(
                    topic + " does not exist (topics.prefix): create the topics with `kawat topics create`");
        }
        this.end = log.end(partition);
        if (log.exists(retriedTopic)) {
            TopicPartition notes = new TopicPartition(retriedTopic, 0);
            log.read(notes, log.end(notes), this::note);
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        String id = new String(record.key(), UTF_8);
        if (record.value() == null) {
            retried.remove(id);
        } else {
            retried.put(id, RetryNote.time(record.value()));
        }
    }

    /** Where the letters stand. */
    TopicPartition partition() {
        return partition;
    }

    /** The underlying log, for who rewrites it. */
    PartitionLog records() {
        return log;
    }

    /** Every letter once, also where a purge that was killed has left two copies. */
    void read(Consumer<Letter> letters) {
        Set<String> seen = new HashSet<>();
        readCopies(letter -> {
            if (seen.add(letter.id())) {
                letters.accept(letter);
            }
        });
    }

    /** Every letter as often as it is there. */
    void readCopies(Consumer<Letter> letters) {
        strangers = 0;
        log.read(partition, end, record -> letter(record).ifPresent(letters));
    }

    /** Empty for a record that is no dead letter of Kawat: see {@link #strangers}. */
    Optional<Letter> letter(ConsumerRecord<byte[], byte[]> record) {
        try {
            Letter letter = Letter.of(record);
            return Optional.of(letter.retried(Optional.ofNullable(retried.get(letter.id()))));
        } catch (IllegalArgumentException notOurs) {
            strangers++;
            return Optional.empty();
        }
    }

    /** Records of the last reading that somebody else put on the topic. */
    long strangers() {
        return strangers;
    }

    /** Whether any letter was sent again. */
    boolean hasNotes() {
        return !retried.isEmpty();
    }

    /**
     * Refuses to go on where nobody could note what is sent again.
     *
     * @throws CommandFailure naming what to do
     */
    void requireNotes() {
        if (!log.exists(retriedTopic)) {
            throw CommandFailure.failed(
                    retriedTopic
                            + " does not exist (topics.prefix), on which it is noted what was sent again: create it with `kawat topics create`");
        }
    }

    @Override
    public void close() {
        log.close();
    }
}
