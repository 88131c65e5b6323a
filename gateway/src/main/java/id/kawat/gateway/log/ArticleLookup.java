package id.kawat.gateway.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;

/**
 * Finds one article. Where its records stand is known from the live end, and of what came before from a reading of its partition
 * when somebody first asks for an article in it. Answers tell what was committed when they were asked for.
 *
 * <p>It has a reader of its own, so that no subscriber waits for it.
 */
public final class ArticleLookup implements AutoCloseable {

    /** What one look through a partition may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TopicLog articles;
    private final TopicLog changes;
    private final KeyPlaces articlePlaces;
    private final KeyPlaces changePlaces;
    private final History reading;
    private final LongSupplier nanos;

    /** Takes {@code reading} over, which is asked by nobody else. */
    ArticleLookup(
            TopicLog articles,
            KeyPlaces articlePlaces,
            TopicLog changes,
            KeyPlaces changePlaces,
            History reading,
            LongSupplier nanos) {
        this.articles = articles;
        this.articlePlaces = articlePlaces;
        this.changes = changes;
        this.changePlaces = changePlaces;
        this.reading = reading;
        this.nanos = nanos;
    }

    /** All that happened to the article, in order. It fails with {@link LookupTooLongException} where that takes too long. */
    public CompletableFuture<List<Result>> history(String articleId) {
        return reading.ask(reader -> records(reader, changes, changePlaces, articleId).stream()
                .map(changes.reader()::read)
                .flatMap(Optional::stream)
                .toList());
    }

    /** The visible version; a retraction where it was visible once; empty where it never was. It fails as {@link #history}. */
    public CompletableFuture<Optional<Result>> current(String articleId) {
        return reading.ask(reader -> records(reader, articles, articlePlaces, articleId).stream()
                .reduce((before, after) -> after)
                .flatMap(last -> articles.reader()
                        .read(last)
                        .map(result -> articles.killed().checked(result, last.timestamp()))));
    }

    private List<ConsumerRecord<String, byte[]>> records(
            HistoryReader reader, TopicLog log, KeyPlaces places, String key) {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % log.partitions();
        long end = reader.ends(log)[partition];
        Look look = new Look(reader, log, partition, nanos.getAsLong());
        if (places.lacksPast(partition)) {
            look.learnPast(places);
        }
        if (places.isTooLarge(partition)) {
            return look.all(key, reader.beginnings(log)[partition], end);
        }
        KeyPlaces.Known known = places.of(partition, key);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        known.positions().forEach(position -> found.addAll(look.all(key, position, position + 1)));
        found.addAll(look.all(key, known.end(), end));
        return found;
    }

    /** Of one answer, in one partition. */
    private final class Look {

        private final HistoryReader reader;
        private final TopicLog log;
        private final int partition;
        private final long began;

        Look(HistoryReader reader, TopicLog log, int partition, long began) {
            this.reader = reader;
            this.log = log;
            this.partition = partition;
            this.began = began;
        }

        /** The records of a key. */
        List<ConsumerRecord<String, byte[]>> all(String key, long start, long end) {
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            reader.scan(log, partition, start, end, record -> {
                requireTime();
                if (key.equals(record.key())) {
                    found.add(record);
                }
                return true;
            });
            return found;
        }

        /** Reads once where every key stands. */
        void learnPast(KeyPlaces places) {
            Map<String, List<Long>> past = new HashMap<>();
            long[] positions = {0};
            long end = places.start(partition);
            reader.scan(log, partition, reader.beginnings(log)[partition], end, record -> {
                past.computeIfAbsent(record.key(), any -> new ArrayList<>(1)).add(record.offset());
                positions[0]++;
                return isInTime() && places.holds(past.size(), positions[0]);
            });
            if (isInTime() && places.holds(past.size(), positions[0])) {
                places.addPast(partition, past);
            } else {
                places.giveUp(partition);
            }
        }

        private void requireTime() {
            if (!isInTime()) {
                throw new LookupTooLongException(log.name(), partition);
            }
        }

        private boolean isInTime() {
            return nanos.getAsLong() - began < PATIENCE.toNanos();
        }
    }

    @Override
    public void close() {
        reading.close();
    }
}
