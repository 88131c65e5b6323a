package id.kawat.gateway.log;

import id.kawat.gateway.cursor.Cursor;
import id.kawat.gateway.filter.ResultFilter;
import id.kawat.gateway.filter.Since;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.avro.specific.SpecificRecord;

/** The topics of results: where readings begin. Thread-safe. */
public final class ResultLogs implements AutoCloseable {

    private static final int HISTORY_READERS = 3;

    private final Map<Topic<?>, TopicLog> logs;
    private final LiveTail tail;
    private final History history;
    private final ArticleLookup lookup;
    private final Clock clock;

    private ResultLogs(
            Map<Topic<?>, TopicLog> logs, LiveTail tail, History history, ArticleLookup lookup, Clock clock) {
        this.logs = logs;
        this.tail = tail;
        this.history = history;
        this.lookup = lookup;
        this.clock = clock;
    }

    /**
     * Returns when the ends of all topics are held: what is written after it is live.
     *
     * @param liveRecords how many records of each topic the live end holds
     * @throws IllegalStateException if a topic is not there
     */
    public static ResultLogs open(
            KafkaSettings kafka, SerdeSettings serdes, TopicPrefix prefix, int liveRecords, Clock clock) {
        LogsOpening opening = new LogsOpening(kafka, prefix, new ValueSerdes(serdes), liveRecords);
        opening.learnKilled(clock.instant().minus(KilledArticles.KEPT));
        return new ResultLogs(
                opening.logs(), opening.startTail(), opening.history(HISTORY_READERS), opening.lookup(), clock);
    }

    /** What can be read. */
    public static List<Topic<? extends SpecificRecord>> results() {
        return List.of(Topics.QUOTES, Topics.ENTITIES, Topics.ARTICLES, Topics.CHANGES);
    }

    /** A reading from {@code since}. */
    public CompletableFuture<Reading> readSince(
            Topic<?> topic, ResultFilter filter, Since since, Optional<Instant> until) {
        TopicLog log = log(topic);
        Instant now = clock.instant();
        if (since instanceof Since.Now) {
            return CompletableFuture.completedFuture(Reading.ofWhatComes(log, history, filter, until, now));
        }
        return history.ask(reader -> {
            long[] next = since instanceof Since.Moment moment
                    ? reader.positionsAt(log, moment.at())
                    : reader.beginnings(log);
            return new Reading(log, history, filter, until, next, now);
        });
    }

    /**
     * A reading that goes on after {@code cursor}. It fails with {@link CursorRefusedException} where the cursor belongs to
     * something else or what follows it is no longer there.
     */
    public CompletableFuture<Reading> readAfter(
            Topic<?> topic, ResultFilter filter, Cursor cursor, Optional<Instant> until) {
        TopicLog log = log(topic);
        Instant now = clock.instant();
        CursorCheck check = new CursorCheck(log, now);
        return history.ask(reader -> {
            long[] next = check.positions(cursor, reader.beginnings(log), reader.ends(log));
            return new Reading(log, history, filter, until, next, now);
        });
    }

    /** What is known of one article. */
    public ArticleLookup lookup() {
        return lookup;
    }

    private TopicLog log(Topic<?> topic) {
        TopicLog log = logs.get(topic);
        if (log == null) {
            throw new IllegalArgumentException("not a topic of results: " + topic.name());
        }
        return log;
    }

    /** Completes exceptionally where Kafka can't be read any more. */
    public CompletionStage<Void> ended() {
        return tail.ended();
    }

    @Override
    public void close() {
        tail.close();
        history.close();
        lookup.close();
        logs.values().forEach(log -> log.reader().close());
    }
}
