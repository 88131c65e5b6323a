package id.kawat.benchmarks.faults;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows all topics from outside, read_committed, on a thread of its own: when something new was seen on which, and the longest
 * time in which nothing new was to be seen by who follows news.changes. Thread-safe.
 */
final class Watch implements AutoCloseable {

    private record Waiting(String topic, long since, CompletableFuture<Duration> seen) {}

    private final KafkaSettings kafka;
    private final TopicPrefix prefix;
    private final Thread thread;
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> lastOffsets = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private volatile long lastChange;
    private volatile long longestStall;

    private Watch(String bootstrapServers, TopicPrefix prefix) {
        this.kafka = KafkaSettings.of(bootstrapServers);
        this.prefix = prefix;
        this.thread = new Thread(this::follow, "watch");
        this.thread.setDaemon(true);
    }

    static Watch start(String bootstrapServers, TopicPrefix prefix) {
        Watch watch = new Watch(bootstrapServers, prefix);
        watch.thread.start();
        return watch;
    }

    private void follow() {
        Map<String, Object> settings = kafka.forConsumer(Map.of(
                "isolation.level", "read_committed", "enable.auto.commit", false, "reconnect.backoff.max.ms", 200));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            Topics.all()
                    .forEach(topic -> consumer.partitionsFor(prefix.nameOf(topic))
                            .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition()))));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(50)).forEach(this::see);
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        } catch (InterruptException closing) {
            // asked to end
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        long now = System.nanoTime();
        lastOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset());
        if (record.topic().equals(prefix.nameOf(Topics.CHANGES))) {
            longestStall = Math.max(longestStall, lastChange == 0 ? 0 : now - lastChange);
            lastChange = now;
        }
        List<Waiting> over = waiting.stream()
                .filter(one -> one.topic().equals(record.topic()))
                .toList();
        waiting.removeAll(over);
        over.forEach(one -> one.seen().complete(Duration.ofNanos(now - one.since())));
    }

    /** How long it takes from now until something new is seen on {@code topic}. */
    CompletableFuture<Duration> untilNew(Topic<?> topic) {
        Waiting one = new Waiting(prefix.nameOf(topic), System.nanoTime(), new CompletableFuture<>());
        waiting.add(one);
        return one.seen();
    }

    /** The longest time between two new records on news.changes. */
    Duration longestStall() {
        return Duration.ofNanos(longestStall);
    }

    /** Whether enrich has processed all of articles.raw, and sink all that came of it. */
    boolean isAllProcessed() throws InterruptedException {
        try (Admin admin =
                Admin.create(kafka.forAdmin(Map.of("default.api.timeout.ms", 10_000, "request.timeout.ms", 10_000)))) {
            return isProcessed(admin, Topics.RAW_ARTICLES, "enrich")
                    && isProcessed(admin, Topics.ENRICHED_ARTICLES, "sink");
        } catch (RetriableException away) {
            return false;
        }
    }

    /** Where readers of what is committed can't get on because a transaction was never ended, for who looks into a failed run. */
    String openTransactions() throws InterruptedException {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        positions.keySet().forEach(partition -> all.put(partition, OffsetSpec.latest()));
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            var committed = admin.listOffsets(all, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            var written = admin.listOffsets(all).all().get();
            Set<String> open = new TreeSet<>();
            written.forEach((partition, end) -> {
                var stable = committed.get(partition);
                if (stable != null && stable.offset() < end.offset()) {
                    open.add(partition.toString());
                }
            });
            return "transactions that nobody ends are open on " + open;
        } catch (ExecutionException away) {
            return "Kafka does not tell of open transactions: " + away.getCause();
        }
    }

    private boolean isProcessed(Admin admin, Topic<?> topic, String role) throws InterruptedException {
        String name = prefix.nameOf(topic);
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(prefix.value() + role)
                    .partitionsToOffsetAndMetadata()
                    .get();
            boolean hasSeenAll = hasSeenAll(admin, name);
            Map<TopicPartition, Long> ends = ends(name);
            return hasSeenAll
                    && !ends.isEmpty()
                    && ends.entrySet().stream().allMatch(end -> {
                        OffsetAndMetadata done = committed.get(end.getKey());
                        return done != null && done.offset() >= end.getValue();
                    });
        } catch (ExecutionException away) {
            return false;
        }
    }

    private boolean hasSeenAll(Admin admin, String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        positions.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        ListOffsetsOptions committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
        return !asked.isEmpty()
                && admin.listOffsets(asked, committed).all().get().entrySet().stream()
                        .allMatch(end -> positions.getOrDefault(end.getKey(), -1L)
                                >= end.getValue().offset());
    }

    /** Behind the last record of each partition that is committed; control records do not count. */
    private Map<TopicPartition, Long> ends(String topic) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        lastOffsets.forEach((partition, last) -> {
            if (partition.topic().equals(topic)) {
                ends.put(partition, last + 1);
            }
        });
        return ends;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
