package id.kawat.gateway.log;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Opens the topics of results: stands at their ends, then learns of the past what has to be known before the first answer. Used
 * once, from one thread.
 */
final class LogsOpening {

    /** Bytes of each topic's live end; four topics, so a quarter of the heap that the gateway may take. */
    private static final long LIVE_BYTES = 12L * 1024 * 1024;

    /** Bytes of what is known of where articles stand, and as many again of their changes: about 100,000 articles. */
    private static final long PLACES_BYTES = 16L * 1024 * 1024;

    private static final Map<String, Object> READING = Map.of(
            "isolation.level", "read_committed",
            "enable.auto.commit", "false",
            "auto.offset.reset", "earliest",
            "fetch.max.bytes", 4 * 1024 * 1024,
            "max.partition.fetch.bytes", 512 * 1024);

    /** At the end of a partition the broker lets a fetch wait, and behind it whatever is asked next. */
    private static final Map<String, Object> READING_THE_PAST = with(READING, "fetch.max.wait.ms", 5);

    private final KafkaSettings kafka;
    private final KafkaConsumer<String, byte[]> consumer;
    private final KilledArticles killed = new KilledArticles();
    private final Map<Topic<?>, TopicLog> logs = new LinkedHashMap<>();
    private final KeyPlaces articlePlaces;
    private final KeyPlaces changePlaces;

    /**
     * Stands at the ends of all topics.
     *
     * @throws IllegalStateException if a topic is not there
     */
    LogsOpening(KafkaSettings kafka, TopicPrefix prefix, ValueSerdes values, int liveRecords) {
        this.kafka = kafka;
        Map<Topic<?>, Long> identities = TopicIdentities.of(kafka, prefix);
        this.consumer = consumer(kafka, READING);
        Map<Topic<?>, long[]> ends = standAtEnd(consumer, prefix);
        for (Topic<? extends SpecificRecord> topic : ResultLogs.results()) {
            logs.put(
                    topic,
                    new TopicLog(
                            topic,
                            prefix.nameOf(topic),
                            Objects.requireNonNull(identities.get(topic)),
                            new LiveEnd(Objects.requireNonNull(ends.get(topic)), liveRecords, LIVE_BYTES),
                            new RecordReader(topic, values),
                            topic.equals(Topics.CHANGES) ? new KilledArticles() : killed)); // changes have no words
        }
        this.articlePlaces = new KeyPlaces(Objects.requireNonNull(ends.get(Topics.ARTICLES)), true, PLACES_BYTES);
        this.changePlaces = new KeyPlaces(Objects.requireNonNull(ends.get(Topics.CHANGES)), false, PLACES_BYTES);
    }

    private static KafkaConsumer<String, byte[]> consumer(KafkaSettings kafka, Map<String, Object> reading) {
        return new KafkaConsumer<>(kafka.forConsumer(reading), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<Topic<?>, long[]> standAtEnd(KafkaConsumer<String, byte[]> consumer, TopicPrefix prefix) {
        Map<Topic<?>, List<TopicPartition>> partitions = new LinkedHashMap<>();
        ResultLogs.results()
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

    private static Map<String, Object> with(Map<String, Object> settings, String key, Object value) {
        Map<String, Object> more = new HashMap<>(settings);
        more.put(key, value);
        return Map.copyOf(more);
    }

    /** What was killed since {@code from}. */
    void learnKilled(Instant from) {
        TopicLog changes = log(Topics.CHANGES);
        try (HistoryReader reader = reader()) {
            long[] starts = reader.positionsAt(changes, from);
            long[] ends = reader.ends(changes);
            for (int partition = 0; partition < changes.partitions(); partition++) {
                reader.scan(changes, partition, starts[partition], ends[partition], record -> {
                    learn(new LogRecord(record));
                    return true;
                });
            }
        }
    }

    private void learn(LogRecord change) {
        change.result(log(Topics.CHANGES).reader())
                .flatMap(Result::facts)
                .ifPresent(facts -> killed.note(facts, change.timestamp()));
    }

    /** Reads what comes in from here on. */
    LiveTail startTail() {
        Map<String, Consumer<List<LogRecord>>> takers = new LinkedHashMap<>();
        // Changes come first: of what comes in together, what is killed is known before it is given.
        takers.put(log(Topics.CHANGES).name(), this::takeChanges);
        takers.put(log(Topics.ARTICLES).name(), this::takeArticles);
        logs.values().forEach(log -> takers.putIfAbsent(log.name(), log.live()::append));
        LiveTail tail = new LiveTail(consumer, takers);
        tail.start();
        return tail;
    }

    private void takeChanges(List<LogRecord> batch) {
        batch.forEach(this::learn);
        batch.forEach(changePlaces::append);
        log(Topics.CHANGES).live().append(batch);
    }

    private void takeArticles(List<LogRecord> batch) {
        batch.forEach(articlePlaces::append);
        log(Topics.ARTICLES).live().append(batch);
    }

    ArticleLookup lookup() {
        return new ArticleLookup(
                log(Topics.ARTICLES),
                articlePlaces,
                log(Topics.CHANGES),
                changePlaces,
                history(1), // of its own, so that no subscriber waits for it
                System::nanoTime);
    }

    History history(int readers) {
        return new History(readers, this::reader);
    }

    private HistoryReader reader() {
        return new HistoryReader(consumer(kafka, READING_THE_PAST));
    }

    Map<Topic<?>, TopicLog> logs() {
        return logs;
    }

    private TopicLog log(Topic<?> topic) {
        return Objects.requireNonNull(logs.get(topic), topic.name());
    }
}
