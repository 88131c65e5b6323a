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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of results: where readings begin. Thread-safe. */
public final class ResultLogs implements AutoCloseable {

    /** Bytes of each topic's live end; four topics, so a quarter of the heap that the gateway may take. */
    private static final long LIVE_BYTES = 12L * 1024 * 1024;

    /** Bytes of what is known of where articles stand, and as many again of their changes: about 100,000 articles. */
    private static final long PLACES_BYTES = 16L * 1024 * 1024;

    private static final int HISTORY_READERS = 3;
    private static final Map<String, Object> READING = Map.of(
            "isolation.level", "read_committed",
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest",
            "fetch.max.bytes", 4 * 1024 * 1024,
            "max.partition.fetch.bytes", 512 * 1024);

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
        Map<Topic<?>, Long> identities = TopicIdentities.of(kafka, prefix);
        KafkaConsumer<String, byte[]> consumer = consumer(kafka);
        ValueSerdes values = new ValueSerdes(serdes);
        KilledArticles killed = new KilledArticles();
        Map<Topic<?>, TopicLog> logs = new LinkedHashMap<>();
        Map<Topic<?>, long[]> positions = standAtEnd(consumer, prefix);
        for (Topic<? extends SpecificRecord> topic : results()) {
            logs.put(
                    topic,
                    new TopicLog(
                            topic,
                            prefix.nameOf(topic),
                            Objects.requireNonNull(identities.get(topic)),
                            new LiveEnd(Objects.requireNonNull(positions.get(topic)), liveRecords, LIVE_BYTES),
                            new RecordReader(topic, values),
                            topic.equals(Topics.CHANGES) ? new KilledArticles() : killed)); // changes have no words
        }
        Supplier<HistoryReader> readers = () -> new HistoryReader(consumer(kafka));
        Places places = new Places(positions);
        TopicLog changes = Objects.requireNonNull(logs.get(Topics.CHANGES));
        learnKilled(readers, changes, killed, clock.instant().minus(KilledArticles.KEPT));
        LiveTail tail = new LiveTail(consumer, takers(logs, changes, killed, places));
        tail.start();
        ArticleLookup lookup = new ArticleLookup(
                Objects.requireNonNull(logs.get(Topics.ARTICLES)),
                places.articles,
                changes,
                places.changes,
                new History(1, readers),
                System::nanoTime);
        return new ResultLogs(logs, tail, new History(HISTORY_READERS, readers), lookup, clock);
    }

    /** Where the records of an article stand. */
    private static final class Places {

        private final KeyPlaces articles;
        private final KeyPlaces changes;

        Places(Map<Topic<?>, long[]> start) {
            articles = new KeyPlaces(Objects.requireNonNull(start.get(Topics.ARTICLES)), true, PLACES_BYTES);
            changes = new KeyPlaces(Objects.requireNonNull(start.get(Topics.CHANGES)), false, PLACES_BYTES);
        }
    }

    /** Changes come first: of what comes in together, what is killed is known before it is given. */
    private static Map<String, Consumer<List<LogRecord>>> takers(
            Map<Topic<?>, TopicLog> logs, TopicLog changes, KilledArticles killed, Places places) {
        Map<String, Consumer<List<LogRecord>>> takers = new LinkedHashMap<>();
        takers.put(changes.name(), batch -> {
            batch.forEach(record -> learn(record, changes, killed));
            batch.forEach(places.changes::append);
            changes.live().append(batch);
        });
        for (TopicLog log : logs.values()) {
            boolean hasPlaces = log.topic().equals(Topics.ARTICLES);
            takers.putIfAbsent(log.name(), batch -> {
                if (hasPlaces) {
                    batch.forEach(places.articles::append);
                }
                log.live().append(batch);
            });
        }
        return takers;
    }

    private static void learn(LogRecord change, TopicLog changes, KilledArticles killed) {
        change.result(changes.reader())
                .flatMap(Result::facts)
                .ifPresent(facts -> killed.note(facts, change.timestamp()));
    }

    /** What was killed before the start, since {@code from}. */
    private static void learnKilled(
            Supplier<HistoryReader> readers, TopicLog changes, KilledArticles killed, Instant from) {
        try (HistoryReader reader = readers.get()) {
            long[] starts = reader.positionsAt(changes, from);
            long[] ends = reader.ends(changes);
            for (int partition = 0; partition < changes.partitions(); partition++) {
                reader.scan(changes, partition, starts[partition], ends[partition], record -> {
                    learn(new LogRecord(record), changes, killed);
                    return true;
                });
            }
        }
    }

    /** What can be read. */
    public static List<Topic<? extends SpecificRecord>> results() {
        return List.of(Topics.QUOTES, Topics.ENTITIES, Topics.ARTICLES, Topics.CHANGES);
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka) {
        return new KafkaConsumer<>(kafka.forConsumer(READING), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<Topic<?>, long[]> standAtEnd(KafkaConsumer<String, byte[]> consumer, TopicPrefix prefix) {
        Map<Topic<?>, List<TopicPartition>> partitions = new LinkedHashMap<>();
        results()
                .forEach(topic -> partitions.put(
                        topic,
                        consumer.partitionsFor(prefix.nameOf(topic)).stream()
                                .map(info -> new TopicPartition(info.topic(), info.partition()))
                                .toList()));
        consumer.assign(partitions.values().stream().flatMap(List::stream).toList());
        consumer.seekToEnd(consumer.assignment());
        Map<Topic<?>, long[]> positions = new HashMap<>();
        partitions.forEach((topic, own) -> {
            long[] ends = new long[own.size()];
            own.forEach(partition -> ends[partition.partition()] = consumer.position(partition));
            positions.put(topic, ends);
        });
        return positions;
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
