package id.kawat.app.purge;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.app.lifecycle.EveryTopic;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.ArticleChange;
import id.kawat.news.ChangeType;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A purge that was killed again and again, on topics of many partitions, and is run once more. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class BrokenOffPurgeIT {

    private static final String MARKER = "zamrud";
    private static final String KILLED = "%032x".formatted(7);
    private static final int OTHERS = 120;
    private static final TopicPrefix PREFIX = new TopicPrefix("purge.");

    @TempDir
    private Path folder;

    @Test
    void isDoneByRunningItAgainWhereverItWasKilled() throws Exception {
        Random random = new Random(20261123);
        try (Cluster cluster = EmbeddedCluster.start(folder.resolve("kafka"));
                TopicProbe topics = TopicProbe.on(cluster, PREFIX);
                EveryTopic everyTopic = new EveryTopic(KafkaSettings.of(cluster.bootstrapServers()))) {
            write(topics);
            Set<String> before = othersOf(topics);
            assertThat(everyTopic.naming(MARKER)).hasSize(3);

            List<String> points = new ArrayList<>(List.of("0", PurgeToBreakOff.BEFORE_DELETION));
            random.ints(3, 1, 60).forEach(point -> points.add(Integer.toString(point)));
            int brokenOff = 0;
            for (String point : points) {
                int exitCode = purgeInAChild(cluster, point);
                assertThat(exitCode).isIn(0, PurgeToBreakOff.BROKEN_OFF);
                brokenOff += exitCode == 0 ? 0 : 1;
                assertThat(othersOf(topics)).as("killed at " + point).isEqualTo(before);
            }
            assertThat(brokenOff).isGreaterThanOrEqualTo(3);

            assertThat(kawat(cluster, "--yes")).isEmpty();
            assertThat(kawat(cluster)).contains("no topic that is kept by time holds a word of " + KILLED);
            assertThat(everyTopic.naming(MARKER)).isEmpty();
            assertThat(othersOf(topics)).isEqualTo(before);
            assertThat(topics.committed(Topics.RAW_ARTICLES))
                    .filteredOn(record -> record.key().equals(KILLED))
                    .extracting(record -> record.value().getStatus())
                    .as("a replay still ends in the cancel")
                    .containsOnly(PublicationStatus.CANCELED);
        }
    }

    private static void write(TopicProbe topics) {
        for (int i = 0; i < OTHERS; i++) {
            send(topics, article("%032x".formatted(1_000 + i), "1", "pasar ramai " + i));
            if (i % 40 == 20) {
                send(topics, article(KILLED, Integer.toString(i), MARKER + " hilang " + i));
            }
        }
        WireArticle first = article(KILLED, "1", MARKER + " hilang");
        topics.sendBytes(
                Topics.DEAD_LETTERS,
                PREFIX.nameOf(Topics.RAW_ARTICLES) + "-0@0",
                topics.bytes(Topics.RAW_ARTICLES, first));
        send(
                topics,
                WireArticle.newBuilder(article(KILLED, "900", ""))
                        .setStatus(PublicationStatus.CANCELED)
                        .build());
        topics.send(
                Topics.CHANGES,
                KILLED,
                ArticleChange.newBuilder()
                        .setArticleId(KILLED)
                        .setSource("kn")
                        .setWhat(ChangeType.KILLED)
                        .setReason("canceled")
                        .setAt(Instant.EPOCH)
                        .setVisible(false)
                        .build());
    }

    private static void send(TopicProbe topics, WireArticle article) {
        topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article);
        topics.send(
                Topics.ENRICHED_ARTICLES,
                article.getArticleId(),
                EnrichedArticle.newBuilder()
                        .setArticle(article)
                        .setExtractor("r1")
                        .build());
    }

    private static WireArticle article(String id, String version, String body) {
        return WireArticle.newBuilder()
                .setArticleId(id)
                .setSource("kn")
                .setGuid("urn:kn:" + id)
                .setVersion(version)
                .setStatus(PublicationStatus.USABLE)
                .setBody(body)
                .setFormat("plain-text")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("spool")
                        .setOrigin("a.txt")
                        .setReceivedAt(Instant.EPOCH)
                        .setContentHash("sha256:0")
                        .build())
                .build();
    }

    /** What there is of all other articles, on whichever partition and however often. */
    private static Set<String> othersOf(TopicProbe topics) {
        Set<String> others = new TreeSet<>();
        add(topics, Topics.RAW_ARTICLES, WireArticle::getBody, others);
        add(topics, Topics.ENRICHED_ARTICLES, version -> version.getArticle().getBody(), others);
        return others;
    }

    private static <V> void add(TopicProbe topics, Topic<V> topic, Function<V, String> body, Set<String> others) {
        topics.committed(topic).stream()
                .filter(record -> !record.key().equals(KILLED))
                .forEach(record -> others.add(topic.name() + " " + record.partition() + " " + record.key() + " "
                        + record.timestamp() + " " + body.apply(record.value())));
    }

    private int purgeInAChild(Cluster cluster, String point) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PurgeToBreakOff.class.getName(),
                        cluster.bootstrapServers(),
                        cluster.registryUrl(),
                        PREFIX.value(),
                        KILLED,
                        point)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child-" + point).toFile())
                .start();
        try {
            assertThat(child.waitFor(90, TimeUnit.SECONDS)).isTrue();
            return child.exitValue();
        } finally {
            child.destroyForcibly();
        }
    }

    /** Returns what is left to do, on standard output; empty where it was done. */
    private static String kawat(Cluster cluster, String... more) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        List<String> args = new ArrayList<>(List.of(
                "purge",
                KILLED,
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl(),
                "--prefix",
                PREFIX.value()));
        args.addAll(List.of(more));
        assertThat(Kawat.run(terminal.terminal(), args.toArray(String[]::new)))
                .as(terminal.err())
                .isZero();
        return terminal.out().replaceAll(".*taken out\n", "");
    }
}
