package id.kawat.app.promote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.app.run.ChildKawat;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A pipeline under a prefix of its own whose enrich is the test, with the real sink and {@code kawat promote}. */
final class Newsroom implements AutoCloseable {

    static final ResultName BETTER = new ResultName("better");
    static final ResultName BEFORE = new ResultName("before-better");

    private static final Duration LONG = Duration.ofMinutes(2);

    private final Cluster cluster;
    private final KafkaSettings kafka;
    private final TopicPrefix prefix;
    private final Path folder;
    private final TopicProbe topics;
    private final Admin admin;
    private final Sink sink;

    Newsroom(Cluster cluster, String name, Path folder) {
        this.cluster = cluster;
        this.kafka = KafkaSettings.of(cluster.bootstrapServers());
        this.prefix = new TopicPrefix(name + ".");
        this.folder = folder;
        this.topics = TopicProbe.on(cluster, prefix);
        this.admin = Admin.create(kafka.forAdmin(Map.of()));
        create(BETTER);
        this.sink = Sink.start(
                SinkSettings.of(folder.resolve("state"), 1), kafka, SerdeSettings.of(cluster.registryUrl()), prefix);
    }

    void create(ResultName result) {
        new TopicCreator(admin, prefix, TopicLayout.SINGLE_BROKER).createMissing(List.of(Topics.enrichedAs(result)));
    }

    void live(EnrichedArticle article) {
        topics.send(Topics.ENRICHED_ARTICLES, article.getArticle().getArticleId(), article);
    }

    void result(ResultName result, EnrichedArticle article) {
        topics.send(Topics.enrichedAs(result), article.getArticle().getArticleId(), article);
    }

    /** A replay that stands so. */
    void replay(ResultName label, ReplayState state) {
        Instant now = Instant.parse("2026-11-22T05:00:00Z");
        topics.send(
                Topics.REPLAYS,
                label.value(),
                ReplayRecord.newBuilder()
                        .setLabel(label.value())
                        .setExtractor("r2")
                        .setSettings(Map.of())
                        .setAskedTimes("")
                        .setBounds(List.of())
                        .setState(state)
                        .setArticles(0)
                        .setDeadLetters(0)
                        .setParallel(1)
                        .setStartedAt(now)
                        .setUpdatedAt(now)
                        .build());
    }

    /** Returns when the sink has seen all that is live. */
    void settle() {
        await().atMost(LONG)
                .until(() -> sink.counts().versions()
                        >= committed(Topics.ENRICHED_ARTICLES).size());
    }

    CapturedTerminal promote(int exitCode, String... args) {
        return promoteIn(folder.resolve("data"), exitCode, args);
    }

    CapturedTerminal promoteIn(Path data, int exitCode, String... args) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        int code = Kawat.run(terminal.terminal(), command(data, args));
        assertThat(code).as("%s%s", terminal.out(), terminal.err()).isEqualTo(exitCode);
        return terminal;
    }

    ChildKawat promoteInAChild(Path data, String... args) throws IOException {
        return ChildKawat.start(folder, command(data, args));
    }

    private String[] command(Path data, String... args) {
        String[] command = {
            "promote",
            "--bootstrap-servers",
            cluster.bootstrapServers(),
            "--schema-registry",
            cluster.registryUrl(),
            "--prefix",
            prefix.value(),
            "--data-dir",
            data.toString()
        };
        String[] whole = Arrays.copyOf(command, command.length + args.length);
        System.arraycopy(args, 0, whole, command.length, args.length);
        return whole;
    }

    /** How many records of the result a promotion has passed by, as it has committed it. */
    long passed(ResultName result, int promotion) {
        try {
            return admin
                    .listConsumerGroupOffsets(prefix.value() + "promote." + result)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .values()
                    .stream()
                    .filter(position -> position.metadata().startsWith(promotion + " "))
                    .mapToLong(position -> position.offset())
                    .sum();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    <V> List<ConsumerRecord<String, V>> committed(Topic<V> topic) {
        return topics.committed(topic);
    }

    /** What consumers see: the last value of each key, of every compacted topic. */
    Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        for (Topic<?> topic : List.of(Topics.ARTICLES, Topics.ENTITIES, Topics.QUOTES)) {
            current(topic).forEach((key, value) -> state.put(topic.name() + " " + key, value));
        }
        return state;
    }

    <V> Map<String, V> current(Topic<V> topic) {
        Map<String, V> current = new HashMap<>();
        committed(topic).forEach(record -> {
            if (record.value() == null) {
                current.remove(record.key());
            } else {
                current.put(record.key(), record.value());
            }
        });
        return current;
    }

    @Override
    public void close() {
        sink.close();
        admin.close();
        topics.close();
    }
}
