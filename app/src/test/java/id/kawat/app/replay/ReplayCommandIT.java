package id.kawat.app.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.app.run.ChildKawat;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.ingest.Ingest;
import id.kawat.ingest.IngestSettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

final class ReplayCommandIT {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Instant THEN = Instant.parse("2026-01-05T00:00:00Z");

    @TempDir
    static Path brokerFolder;

    private static Cluster cluster;

    @TempDir
    Path folder;

    private TopicPrefix prefix;
    private TopicProbe topics;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(brokerFolder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) {
        prefix = new TopicPrefix(test.getTestMethod().orElseThrow().getName() + ".");
        topics = TopicProbe.on(cluster, prefix);
    }

    @AfterEach
    void closeProbe() {
        topics.close();
    }

    @Test
    void findsAnewExactlyTheArticlesThatAChangedAliasFileConcerns() throws Exception {
        send("named", "JAKARTA - \"Kami siap,\" kata Menteri Sosial Ratna Dewi, Senin.");
        send("other", "BANDUNG - \"Hujan turun,\" kata Wali Kota Budi Santoso, Selasa.");
        send("none", "Hujan turun sejak pagi.");
        Path aliases = folder.resolve("aliases.csv");
        Files.writeString(
                aliases, "id,name,language,variant\nperson:ratna-dewi-lestari,Ratna Dewi Lestari,,Ratna Dewi\n");

        kawat(0, "replay", "--label", "plain");
        CapturedTerminal named =
                kawat(0, "replay", "--label", "named", "--extractor", "enrich.aliases=" + aliases, "--json");

        Map<String, EnrichedArticle> before = results("plain");
        Map<String, EnrichedArticle> after = results("named");
        assertThat(before).hasSize(3);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet())
                .filteredOn(id -> !found(after, id).equals(found(before, id)))
                .containsExactly(id("named"));
        JsonNode summary = new ObjectMapper().readTree(named.out());
        assertThat(summary.path("state").asText()).isEqualTo("ended");
        assertThat(summary.path("articles").asInt()).isEqualTo(3);
        assertThat(summary.path("settings").path("enrich.aliases").asText()).isEqualTo(aliases.toString());
        assertThat(summary.path("extractor").asText())
                .isNotEqualTo(requireNonNull(before.get(id("none"))).getExtractor());
    }

    /** Without what tells the extractors apart. */
    private static EnrichedArticle found(Map<String, EnrichedArticle> results, String id) {
        return EnrichedArticle.newBuilder(requireNonNull(results.get(id)))
                .setExtractor("")
                .build();
    }

    @Test
    void endsTheSameWhenItWasKilledInBetween() throws Exception {
        for (int i = 0; i < 240; i++) {
            send("a" + i, "JAKARTA - \"Kami siap " + i + ",\" kata Menteri Sosial Ratna Dewi, Senin.");
        }
        kawat(0, "replay", "--label", "undisturbed");

        try (ChildKawat child = ChildKawat.start(folder, arguments("replay", "--label", "killed", "--rate", "20/s"))) {
            await().atMost(LONG).until(() -> status("killed").path("articles").asInt() >= 20);
            child.kill();
        }
        int whenKilled = status("killed").path("articles").asInt();
        send("late", "Terlambat.");
        CapturedTerminal again = kawat(0, "replay", "resume", "killed", "--rate", "2000/s", "--json");

        assertThat(whenKilled).isBetween(20, 239);
        assertThat(new ObjectMapper().readTree(again.out()).path("articles").asInt())
                .isEqualTo(240);
        assertThat(lines("killed")).as("nothing twice").hasSize(240);
        assertThat(lines("killed")).isEqualTo(lines("undisturbed"));
    }

    @Test
    void worksInTheBackgroundAndIsSeenStoppedGoneOnWithAndRemoved() throws Exception {
        for (int i = 0; i < 60; i++) {
            send("a" + i, "Hujan turun " + i + ".");
        }

        try (ChildKawat detached =
                ChildKawat.start(folder, arguments("replay", "--label", "slow", "--rate", "2/s", "--detach"))) {
            assertThat(detached.exitCode()).as(detached.err()).isZero();
            assertThat(detached.out()).contains("replay slow works in the background as process", "replay-slow.log");
            long process = Long.parseLong(detached.out().replaceFirst("(?s).*as process (\\d+),.*", "$1"));
            await().atMost(LONG).until(() -> status("slow").path("articles").asInt() > 0);
            assertThat(kawat(0, "replay", "status", "slow").out()).contains("running", "of 60 articles");
            assertThat(kawat(1, "replay", "remove", "slow").err()).contains("stop it first");
            assertThat(kawat(0, "replay", "stop", "slow").out()).contains("stopped", "resume slow");
            await().atMost(LONG)
                    .until(() -> ProcessHandle.of(process)
                            .map(ProcessHandle::isAlive)
                            .filter(alive -> alive)
                            .isEmpty());
        }

        assertThat(kawat(0, "replay", "--label", "slow").out()).contains("ended", "60 of 60 articles");
        assertThat(lines("slow")).hasSize(60);
        assertThat(kawat(0, "replay", "remove", "slow").out()).contains("removed replay slow");
        assertThat(kawat(0, "replay", "status").out()).contains("no replays");
    }

    @Test
    void tellsWhatIsWrongWithACommandInOneLine() {
        assertThat(kawat(2, "replay").err()).contains("--label");
        assertThat(kawat(2, "replay", "--label", "Bad Name").err()).contains("a label has 1 to 40");
        assertThat(kawat(2, "replay", "--label", "live").err()).contains("take another label");
        assertThat(kawat(2, "replay", "--label", "a", "--from", "yesterday").err())
                .contains("--from", "no moment");
        assertThat(kawat(2, "replay", "--label", "a", "--from", "2026-03-02", "--to", "2026-03-01")
                        .err())
                .contains("is not before --to");
        assertThat(kawat(2, "replay", "--label", "a", "--rate", "fast").err()).contains("50/s");
        assertThat(kawat(2, "replay", "--label", "a", "--extractor", "sink.threads=3")
                        .err())
                .contains("--extractor", "sink.threads", "enrich.aliases");
        assertThat(kawat(2, "replay", "--label", "a", "--extractor", "no-such-file")
                        .err())
                .contains("there is no file no-such-file");
        assertThat(kawat(1, "replay", "resume", "nobody").err()).contains("there is no replay nobody");
        assertThat(kawat(1, "replay", "stop", "nobody").err()).contains("there is no replay nobody");
        assertThat(kawat(1, "replay", "remove", "nobody").err()).contains("there is no replay nobody");
        assertThat(kawat(2, "replay", "--label", "a", "--archive", "b").err()).contains("--archive");
    }

    @Test
    void feedsAnArchiveWithItsOwnTimesSoThatAReplayCanChooseThem() throws Exception {
        Path archive = Files.createDirectories(folder.resolve("2019"));
        Files.writeString(
                archive.resolve("dated.jsonl"),
                "{\"id\": \"dated\", \"published_at\": \"2019-03-01T05:00:00Z\", \"body\": \"Hujan turun.\"}\n");
        Path undated = archive.resolve("undated.txt");
        Files.writeString(undated, "BANDUNG -- Hujan turun sejak pagi.\n");
        Files.setLastModifiedTime(undated, FileTime.from(Instant.parse("2019-07-01T00:00:00Z")));

        try (Ingest ingest = Ingest.start(
                IngestSettings.of(HttpSettings.onPort(0), List.of()),
                KafkaSettings.of(cluster.bootstrapServers()),
                SerdeSettings.of(cluster.registryUrl()),
                prefix,
                Clock.systemUTC())) {
            CapturedTerminal fed = kawat(
                    0,
                    "replay",
                    "--archive",
                    archive.toString(),
                    "--rate",
                    "100/s",
                    "--source",
                    "kn",
                    "-S",
                    "ingest.url=http://127.0.0.1:" + ingest.httpPort());
            assertThat(fed.err()).contains("2 files: 2 accepted");
        }
        kawat(0, "replay", "--label", "march", "--from", "2019-03-01", "--to", "2019-04-01");
        kawat(0, "replay", "--label", "year", "--from", "2019-01-01", "--to", "2020-01-01");

        assertThat(results("march").values())
                .extracting(article -> article.getArticle().getGuid())
                .containsExactly("dated");
        assertThat(results("year")).hasSize(2);
        assertThat(topics.committed(Topics.RAW_ARTICLES))
                .allSatisfy(record ->
                        assertThat(Instant.ofEpochMilli(record.timestamp())).isAfter(THEN));
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString().replace("-", "");
    }

    private void send(String name, String body) {
        WireArticle article = WireArticle.newBuilder()
                .setArticleId(id(name))
                .setSource("kn")
                .setGuid(name)
                .setVersion("1")
                .setStatus(PublicationStatus.USABLE)
                .setLang("id")
                .setBody(body)
                .setFormat("plain-text")
                .setProvenance(Provenance.newBuilder()
                        .setTransport("http")
                        .setOrigin(name)
                        .setReceivedAt(THEN)
                        .setContentHash("sha256:0")
                        .build())
                .build();
        topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article);
    }

    private JsonNode status(String label) throws IOException {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        int exitCode = Kawat.run(terminal.terminal(), arguments("replay", "status", label, "--json"));
        return exitCode == 0 ? new ObjectMapper().readTree(terminal.out()) : new ObjectMapper().createObjectNode();
    }

    private Map<String, EnrichedArticle> results(String label) {
        Map<String, EnrichedArticle> results = new TreeMap<>();
        topics.committed(Topics.enrichedAs(new ResultName(label)))
                .forEach(record -> results.put(record.key(), record.value()));
        return results;
    }

    /** Every record of a result, in order for each partition. */
    private Map<Integer, List<String>> byPartition(String label) {
        Map<Integer, List<String>> records = new TreeMap<>();
        topics.committed(Topics.enrichedAs(new ResultName(label)))
                .forEach(record -> records.computeIfAbsent(record.partition(), number -> new ArrayList<>())
                        .add(record.key() + " " + record.timestamp() + " " + record.value()));
        return records;
    }

    private List<String> lines(String label) {
        return byPartition(label).values().stream().flatMap(List::stream).toList();
    }

    private CapturedTerminal kawat(int exitCode, String... args) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        assertThat(Kawat.run(terminal.terminal(), arguments(args)))
                .as(terminal.err())
                .isEqualTo(exitCode);
        return terminal;
    }

    private String[] arguments(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl(),
                "--prefix",
                prefix.value(),
                "--data-dir",
                folder.resolve("kawat-data").toString()));
        return all.toArray(String[]::new);
    }
}
