package id.kawat.enrich.replay;

import static id.kawat.enrich.topology.Articles.article;
import static id.kawat.enrich.topology.Articles.id;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.enrich.topology.ScriptedExtractor;
import id.kawat.news.ArticleKind;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

final class ReplayIT {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Instant MONDAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T00:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T00:00:00Z");

    @TempDir
    static Path brokerFolder;

    private static Cluster broker;

    @TempDir
    Path folder;

    private TopicPrefix prefix;
    private TopicProbe topics;
    private ReplayCluster cluster;

    @BeforeAll
    static void startCluster() {
        broker = EmbeddedCluster.start(brokerFolder);
    }

    @AfterAll
    static void stopCluster() {
        broker.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) {
        prefix = new TopicPrefix(test.getTestMethod().orElseThrow().getName() + ".");
        topics = TopicProbe.on(broker, prefix);
        cluster = new ReplayCluster(
                KafkaSettings.of(broker.bootstrapServers()),
                SerdeSettings.of(broker.registryUrl()),
                prefix,
                TopicLayout.SINGLE_BROKER);
    }

    @AfterEach
    void closeProbe() {
        topics.close();
    }

    @Test
    void givesTheSameBytesTwiceAndThoseThatLiveGave() {
        for (int i = 0; i < 60; i++) {
            send(article("a" + i, "1", "PUTIN: Satu " + i + "."));
        }
        send(article("a3", "3", "PUTIN: Tiga.\nXI: Baik."));
        send(article("a3", "2", "PUTIN: Dua."));
        try (Enrich live = Enrich.start(
                new EnrichSettings(folder, 1),
                cluster.kafka(),
                cluster.serdes(),
                prefix,
                new ScriptedExtractor("r1"))) {
            await().atMost(LONG)
                    .until(() -> committedBytes(Topics.ENRICHED_ARTICLES).size() >= 61);
            assertThat(live.counts().deadLetters()).isZero();
        }

        replay("one", "r1");
        replay("two", "r1");

        assertThat(records("one")).hasSize(60).isEqualTo(records("two"));
        assertThat(lastOfEach(records("one"))).isEqualTo(lastOfEach(committedBytes(Topics.ENRICHED_ARTICLES)));
        assertThat(result("one", "a3").getArticle().getVersion()).contains("3");
    }

    @Test
    void leavesOutWhatWasKilledSinceAndWhatIsHeld() {
        send(at(TUESDAY, article("killed", "1", "PUTIN: Satu.")));
        send(at(TUESDAY, article("withheld", "1", "PUTIN: Satu.")));
        send(at(TUESDAY, unnumbered("killed before", PublicationStatus.USABLE)));
        send(at(TUESDAY, article("shown", "1", "PUTIN: Satu.")));
        send(at(TUESDAY, article("updated", "1", "PUTIN: Satu.")));
        send(at(WEDNESDAY, article("killed", "2", PublicationStatus.CANCELED, "")));
        send(at(WEDNESDAY, article("withheld", "2", PublicationStatus.WITHHELD, "PUTIN: Dua.")));
        send(at(WEDNESDAY, article("updated", "2", "PUTIN: Dua.")));
        send(at(MONDAY, unnumbered("killed before", PublicationStatus.CANCELED)));

        run(settings("all", ReplaySelection.EVERYTHING), "r1");
        run(settings("tuesday", between(TUESDAY, WEDNESDAY)), "r1");

        assertThat(results("all")).containsOnlyKeys(id("shown"), id("updated"));
        assertThat(result("all", "updated").getArticle().getVersion()).contains("2");
        assertThat(results("tuesday")).containsOnlyKeys(id("shown"));
    }

    @Test
    void keepsToSourceArticleAndTimesOfArrival() {
        send(at(MONDAY, article("monday", "1", "PUTIN: Satu.")));
        send(at(TUESDAY, article("tuesday", "1", "PUTIN: Satu.")));
        send(at(WEDNESDAY, article("wednesday", "1", "PUTIN: Satu.")));
        send(WireArticle.newBuilder(at(TUESDAY, article("other", "1", "XI: Dua.")))
                .setSource("reuters")
                .build());

        run(settings("from", between(TUESDAY, Instant.MAX)), "r1");
        run(settings("to", between(Instant.MIN, TUESDAY)), "r1");
        run(
                settings(
                        "source",
                        new ReplaySelection(
                                Optional.empty(), Optional.empty(), Optional.of("reuters"), Optional.empty())),
                "r1");
        run(
                settings(
                        "article",
                        new ReplaySelection(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(id("monday")))),
                "r1");

        assertThat(results("from")).containsOnlyKeys(id("tuesday"), id("wednesday"), id("other"));
        assertThat(results("to")).containsOnlyKeys(id("monday"));
        assertThat(results("source")).containsOnlyKeys(id("other"));
        assertThat(results("article")).containsOnlyKeys(id("monday"));
    }

    @Test
    void makesDeadLettersOfItsOwnWhileTheNeighboursPass() {
        byte[] junk = {0, 0, 0, 0, 99, 1, 2, 3};
        WireArticle poison = article("poison", "1", ScriptedExtractor.POISON);
        send(article("first", "1", "PUTIN: Satu."));
        send(poison);
        topics.sendBytes(Topics.RAW_ARTICLES, "junk", junk);
        send(article("last", "1", "PUTIN: Dua."));

        ReplayRecord record = replay("broken", "r1");

        assertThat(results("broken")).containsOnlyKeys(id("first"), id("last"));
        assertThat(record.getArticles()).isEqualTo(2);
        assertThat(record.getDeadLetters()).isEqualTo(2);
        assertThat(topics.committed(Topics.DEAD_LETTERS))
                .extracting(letter -> DeadLetter.of(letter.headers(), letter.value()))
                .allSatisfy(letter -> {
                    assertThat(letter.stage()).isEqualTo(Stage.REPLAY);
                    assertThat(letter.replay()).contains("broken");
                })
                .extracting(DeadLetter::bytes)
                .containsExactlyInAnyOrder(junk, topics.bytes(Topics.RAW_ARTICLES, poison));
    }

    @Test
    void goesOnWhereItWasStoppedAndKeepsItsBoundsWhileMoreArrives() {
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "a" + i).toList();
        names.forEach(name -> send(article(name, "1", "PUTIN: Satu.")));
        ReplaySettings slow = new ReplaySettings(
                new ResultName("slow"), ReplaySelection.EVERYTHING, "", Map.of(), Optional.of(40), 1);

        try (Replay replay = start(slow, "r1")) {
            await().atMost(LONG).until(() -> replay.progress().articles() > 20);
        }
        ReplayRecord stopped = record("slow");
        send(article("late", "1", "PUTIN: Terlambat."));
        send(article("a299", "2", "PUTIN: Terlambat."));
        ReplayRecord done = replay("slow", "r1");
        replay("once", "r1");

        assertThat(stopped.getState()).isEqualTo(ReplayState.STOPPED);
        assertThat(stopped.getArticles()).isBetween(20L, 299L);
        assertThat(done.getState()).isEqualTo(ReplayState.ENDED);
        assertThat(done.getArticles()).isEqualTo(300);
        assertThat(results("slow"))
                .containsOnlyKeys(names.stream().map(name -> id(name)).toList());
        assertThat(records("slow")).as("nothing twice").hasSize(300);
        assertThat(result("slow", "a299").getArticle().getVersion()).contains("1");
        assertThat(results("once")).containsKey(id("late"));
    }

    @Test
    void refusesALabelThatIsAnotherReplays() {
        send(article("a", "1", "PUTIN: Satu."));
        replay("taken", "r1");

        assertThatThrownBy(() -> replay("taken", "r2"))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContainingAll("taken", "extractor", "r1", "r2", "remove");
        assertThatThrownBy(() -> run(settings("taken", between(MONDAY, TUESDAY)), "r1"))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("--from");
        assertThat(replay("taken", "r1").getArticles()).isEqualTo(1);
    }

    @Test
    void isStoppedFromElsewhereAndRefusesASecondProcess() {
        for (int i = 0; i < 100; i++) {
            send(article("a" + i, "1", "PUTIN: Satu."));
        }
        ReplaySettings slow = new ReplaySettings(
                new ResultName("slow"), ReplaySelection.EVERYTHING, "", Map.of(), Optional.of(10), 1);

        try (Replay replay = start(slow, "r1")) {
            await().atMost(LONG).until(() -> record("slow").getArticles() > 0);
            assertThatThrownBy(() -> start(slow, "r1"))
                    .isInstanceOf(ReplayRefusedException.class)
                    .hasMessageContaining("at work");
            assertThatThrownBy(() -> control().remove(new ResultName("slow")))
                    .isInstanceOf(ReplayRefusedException.class)
                    .hasMessageContaining("stop it first");
            assertThat(control().stop(new ResultName("slow")).getState()).isEqualTo(ReplayState.STOPPED);
            assertThat(replay.await(LONG)).contains(ReplayEnd.STOPPED);
        }

        assertThat(record("slow").getState()).isEqualTo(ReplayState.STOPPED);
        assertThat(replay("slow", "r1").getArticles()).isEqualTo(100);
        assertThat(records("slow")).hasSize(100);
    }

    @Test
    void isRemovedWithoutItsNeighbours() throws Exception {
        send(article("a", "1", "PUTIN: Satu."));
        List<String> neighbours = List.of("a", "a-b-c", "a-bc", "b");
        neighbours.forEach(label -> replay(label, "r1"));
        replay("a-b", "r1");

        control().remove(new ResultName("a-b"));

        neighbours.forEach(label -> assertThat(results(label)).containsOnlyKeys(id("a")));
        assertThat(new Replays(cluster).all())
                .extracting(ReplayRecord::getLabel)
                .containsExactly("a", "a-b-c", "a-bc", "b");
        try (Admin admin = Admin.create(cluster.kafka().forAdmin(Map.of()))) {
            assertThat(admin.listTopics().names().get())
                    .doesNotContain(cluster.result(new ResultName("a-b")))
                    .contains(cluster.raw(), cluster.result(new ResultName("a-b-c")));
            assertThat(admin.listGroups().all().get())
                    .extracting(group -> group.groupId())
                    .contains(cluster.applicationId(new ResultName("a")), cluster.applicationId(new ResultName("a-bc")))
                    .doesNotContain(cluster.applicationId(new ResultName("a-b")));
        }
        assertThatThrownBy(() -> control().remove(new ResultName("a-b")))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessageContaining("no replay a-b");
        assertThat(replay("a-b", "r2").getArticles()).isEqualTo(1);
    }

    private ReplayControl control() {
        return new ReplayControl(cluster, Clock.systemUTC());
    }

    private static ReplaySelection between(Instant from, Instant to) {
        return new ReplaySelection(
                Optional.of(from).filter(moment -> !moment.equals(Instant.MIN)),
                Optional.of(to).filter(moment -> !moment.equals(Instant.MAX)),
                Optional.empty(),
                Optional.empty());
    }

    private static WireArticle unnumbered(String name, PublicationStatus status) {
        return WireArticle.newBuilder(article(name, "1", status, "PUTIN: Satu."))
                .clearVersion()
                .build();
    }

    private static ReplaySettings settings(String label, ReplaySelection selection) {
        return new ReplaySettings(new ResultName(label), selection, "", Map.of(), Optional.empty(), 2);
    }

    private ReplayRecord replay(String label, String revision) {
        return run(ReplaySettings.of(new ResultName(label)), revision);
    }

    private ReplayRecord run(ReplaySettings settings, String revision) {
        try (Replay replay = start(settings, revision)) {
            assertThat(replay.await(LONG)).contains(ReplayEnd.DONE);
        }
        return record(settings.label().value());
    }

    private Replay start(ReplaySettings settings, String revision) {
        return Replay.start(
                settings,
                cluster,
                new ScriptedExtractor(revision),
                List.of(Enrich.applicationId(prefix)),
                Clock.systemUTC());
    }

    private ReplayRecord record(String label) {
        return new Replays(cluster).find(new ResultName(label)).orElseThrow();
    }

    private void send(WireArticle article) {
        topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article);
    }

    private static WireArticle at(Instant arrival, WireArticle article) {
        WireArticle.Builder builder = WireArticle.newBuilder(article);
        builder.getProvenanceBuilder().setReceivedAt(arrival);
        return builder.setKind(article.getStatus() == PublicationStatus.CANCELED ? ArticleKind.CANCEL : ArticleKind.NEW)
                .build();
    }

    private static Map<String, String> lastOfEach(List<String> records) {
        Map<String, String> last = new TreeMap<>();
        records.forEach(line -> last.put(line.substring(line.indexOf(' '), line.indexOf('=')), line));
        return last;
    }

    private Map<String, EnrichedArticle> results(String label) {
        Map<String, EnrichedArticle> results = new TreeMap<>();
        topics.committed(Topics.enrichedAs(new ResultName(label)))
                .forEach(record -> results.put(record.key(), record.value()));
        return results;
    }

    private EnrichedArticle result(String label, String name) {
        return requireNonNull(results(label).get(id(name)));
    }

    private List<String> records(String label) {
        return committedBytes(Topics.enrichedAs(new ResultName(label)));
    }

    /** Partition, key, time and bytes of every record, in order for each partition. */
    private List<String> committedBytes(Topic<?> topic) {
        Topic<byte[]> asBytes = new Topic<>(
                topic.name(),
                topic.key(),
                byte[].class,
                topic.partitions(),
                topic.cleanup(),
                topic.retention(),
                topic.owner(),
                topic.purpose());
        List<String> lines = new ArrayList<>();
        topics.committed(asBytes).stream()
                .sorted(Comparator.<ConsumerRecord<?, ?>>comparingInt(ConsumerRecord::partition)
                        .thenComparingLong(ConsumerRecord::offset))
                .forEach(record -> lines.add(line(record)));
        return lines;
    }

    private static String line(ConsumerRecord<String, byte[]> record) {
        return record.partition() + " " + record.key() + "=" + record.timestamp() + " " + record.headers() + " "
                + HexFormat.of().formatHex(record.value());
    }
}
