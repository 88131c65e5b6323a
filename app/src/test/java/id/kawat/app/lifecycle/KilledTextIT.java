package id.kawat.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.app.lifecycle.LifeCycleScript.Delivery;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.news.WireArticle;
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
import id.kawat.sink.fanout.Outputs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a kill and a purge nothing on the cluster holds a word of the article: looked for on every topic. */
final class KilledTextIT {

    /** In the text, the headline and the speaker's name of what is killed, and of nothing else. */
    private static final String MARKER = "zamrud";

    private static final String SOURCE = "kn";
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final TopicPrefix PREFIX = new TopicPrefix("kill.");
    private static final ResultName RESULT = new ResultName("better");
    private static final Outputs OUTPUTS = Outputs.of(List.of("articles", "entities", "quotes", "changes"), List.of());

    @TempDir
    Path folder;

    private Cluster cluster;
    private KafkaSettings kafka;
    private TopicProbe topics;
    private Sink sink;
    private Enrich enrich;
    private long sent;

    @BeforeEach
    void start() {
        Topologies.silenceAlerts();
        cluster = EmbeddedCluster.start(folder.resolve("kafka"));
        kafka = KafkaSettings.of(cluster.bootstrapServers());
        SerdeSettings serdes = SerdeSettings.of(cluster.registryUrl());
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            // one partition: what is written later rolls the segment that holds what was written before
            new TopicCreator(admin, PREFIX, new TopicLayout(OptionalInt.of(1), (short) 1))
                    .createMissing(
                            Stream.<Topic<?>>concat(OUTPUTS.mirrors().stream(), Stream.of(Topics.enrichedAs(RESULT)))
                                    .toList());
        }
        topics = TopicProbe.on(cluster, PREFIX);
        Path state = folder.resolve("state");
        sink = Sink.start(new SinkSettings(state, 1, OUTPUTS), kafka, serdes, PREFIX);
        enrich = Enrich.start(new EnrichSettings(state, 1), kafka, serdes, PREFIX, new RememberingExtractor());
    }

    @AfterEach
    void stop() {
        enrich.close();
        sink.close();
        topics.close();
        cluster.close();
    }

    @Test
    void leavesNoWordOfAKilledArticleOnAnyTopic() throws Exception {
        Instant nextYear = Instant.now().plus(Duration.ofDays(365)); // the roles on a broker run on the real clock
        send(story("urn:kn:shown", 1, "", MARKER + " hilang"));
        send(WireForms.newsMlG2("urn:kn:held", 1, "usable", "<embargoed>" + nextYear + "</embargoed>", MARKER));
        send(story("urn:kn:other", 1, "", "pasar ramai"));
        settle();
        JsonNode visible = article("urn:kn:shown");
        assertThat(visible.path("visible").asBoolean()).isTrue();
        assertThat(visible.path("quotes_visible").asInt()).isEqualTo(1);
        assertThat(article("urn:kn:held").path("reason").asText()).isEqualTo("embargo");
        CapturedTerminal refused = kawat(1, "purge", "--guid", "urn:kn:shown", "--source", SOURCE, "--yes");
        assertThat(refused.err()).contains("is not killed", "feed its cancel first");

        addDeadLetter(story("urn:kn:shown", 1, "", MARKER + " hilang"));
        addToResult("urn:kn:shown");
        for (String guid : List.of("urn:kn:shown", "urn:kn:held")) {
            send("{\"uri\": \"" + guid + "\", \"type\": \"text\", \"version\": \"2\", \"pubstatus\": \"canceled\"}");
        }
        settle();
        assertThat(purge("urn:kn:shown"))
                .contains("--yes takes them out", "kept for ever")
                .contains(Topics.DEAD_LETTERS.name())
                .contains(Topics.enrichedAs(RESULT).name());
        assertThat(purge("urn:kn:shown", "--yes")).contains("taken out");
        assertThat(purge("urn:kn:held", "--yes")).contains("taken out");
        assertThat(purge("urn:kn:held")).contains("no topic that is kept by time holds a word");

        try (EveryTopic everyTopic = new EveryTopic(kafka)) {
            assertThat(everyTopic.naming(MARKER)).as("until compaction").isNotEmpty();
            everyTopic.compactAtOnce(PREFIX.value());
            int[] round = {2};
            await().atMost(LONG).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                send(story("urn:kn:other", round[0], "", "pasar ramai " + round[0]));
                send(story("urn:kn:later", round[0]++, "<embargoed>" + nextYear + "</embargoed>", "pasar nanti"));
                addToResult("urn:kn:other");
                assertThat(everyTopic.naming(MARKER)).isEmpty();
            });
            assertThat(everyTopic.naming("ramai")).isNotEmpty();
        }
        JsonNode killed = article("urn:kn:shown");
        assertThat(killed.path("visible").asBoolean()).isFalse();
        assertThat(killed.path("status").asText()).isEqualTo("canceled");
        assertThat(killed.path("reason").asText()).isEqualTo("canceled");
        assertThat(article("urn:kn:other")
                        .path("versions")
                        .path(0)
                        .path("applied")
                        .asBoolean())
                .isTrue();
    }

    private static String story(String guid, int version, String more, String says) {
        return WireForms.newsMlG2(guid, version, "usable", more, says)
                .replace("Ratna Dewi", says.contains(MARKER) ? "Zamrud Kelana" : "Ratna Dewi");
    }

    private void send(String document) {
        for (WireArticle article : parsed(document)) {
            topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article);
            sent++;
        }
    }

    private static List<WireArticle> parsed(String document) {
        return ParsedDelivery.of(new Delivery(0, document.getBytes(StandardCharsets.UTF_8)), SOURCE, WireForms.START);
    }

    /** As if enrich had failed on it. */
    private void addDeadLetter(String document) {
        for (WireArticle article : parsed(document)) {
            byte[] bytes = topics.bytes(Topics.RAW_ARTICLES, article);
            topics.sendBytes(Topics.DEAD_LETTERS, PREFIX.nameOf(Topics.RAW_ARTICLES) + "-0@0", bytes);
        }
    }

    /** As if a replay had found it too. */
    private void addToResult(String guid) throws Exception {
        String articleId = article(guid).path("article_id").asText();
        var found = topics.committed(Topics.ENRICHED_ARTICLES).stream()
                .filter(record -> record.key().equals(articleId))
                .findFirst()
                .orElseThrow();
        topics.send(Topics.enrichedAs(RESULT), articleId, found.value());
    }

    private void settle() {
        await().atMost(LONG).until(() -> enrich.counts().articles() >= sent);
        await().atMost(LONG).until(() -> sink.counts().versions() >= size(Topics.ENRICHED_ARTICLES));
        await().atMost(LONG).until(() -> sink.counts().changes() <= size(Topics.CHANGES));
    }

    private int size(Topic<?> topic) {
        return topics.committed(topic).size();
    }

    private JsonNode article(String guid) throws Exception {
        CapturedTerminal terminal = kawat(0, "article", "--guid", guid, "--source", SOURCE, "--json");
        return new ObjectMapper().readTree(terminal.out());
    }

    private String purge(String guid, String... more) {
        List<String> args = new ArrayList<>(List.of("purge", "--guid", guid, "--source", SOURCE));
        args.addAll(List.of(more));
        return kawat(0, args.toArray(String[]::new)).out();
    }

    private CapturedTerminal kawat(int exitCode, String... args) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl(),
                "-S",
                "topics.prefix=" + PREFIX.value()));
        assertThat(Kawat.run(terminal.terminal(), all.toArray(String[]::new)))
                .as(terminal.err())
                .isEqualTo(exitCode);
        return terminal;
    }
}
