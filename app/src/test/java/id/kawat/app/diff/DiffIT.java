package id.kawat.app.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.app.diff.compare.Results;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results on topics of a real broker, compared by the command. */
final class DiffIT {

    private static final TopicPrefix PREFIX = new TopicPrefix("diff.");
    private static final Topic<EnrichedArticle> OLD = Topics.enrichedAs(new ResultName("lama"));
    private static final Topic<EnrichedArticle> NEW = Topics.enrichedAs(new ResultName("baru"));
    private static final int ARTICLES = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private EmbeddedCluster cluster;
    private TopicProbe topics;

    @BeforeEach
    void start() {
        cluster = EmbeddedCluster.start(folder.resolve("kafka"));
        topics = TopicProbe.on(cluster, PREFIX);
        KafkaSettings kafka = KafkaSettings.of(cluster.bootstrapServers());
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            new TopicCreator(admin, PREFIX, TopicLayout.SINGLE_BROKER).createMissing(List.of(OLD, NEW));
        }
    }

    @AfterEach
    void stop() {
        topics.close();
        cluster.close();
    }

    @Test
    void findsNoDifferenceBetweenResultsThatEndAlike() throws Exception {
        for (int i = 0; i < ARTICLES; i++) {
            write(OLD, article(i, "Ratna").by("r1"));
            write(NEW, article(i, "Budi").by("r1"));
            write(NEW, article(i, "Ratna").by("r2"));
        }
        write(NEW, article(99, "Ratna").by("r2"));
        topics.retract(NEW, Results.id("a99"));

        CapturedTerminal same = diff(0, "lama", "baru");
        assertThat(same.out()).contains(ARTICLES + " articles compared, 0 differ", "no difference");
        List<JsonNode> lines = json(0, "lama", "baru");
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).path("same").asBoolean()).isTrue();
    }

    @Test
    void tellsExactlyTheArticlesThatDiffer() throws Exception {
        List<String> affected = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            boolean isAffected = i % 7 == 3;
            write(OLD, article(i, "Ratna").by("r1"));
            write(NEW, article(i, isAffected ? "Budi" : "Ratna").by("r2"));
            if (isAffected) {
                affected.add("a" + i);
            }
        }

        List<JsonNode> lines = json(1, "lama", "baru");

        assertThat(lines.subList(0, lines.size() - 1))
                .extracting(line -> line.path("guid").asText())
                .containsExactlyInAnyOrderElementsOf(affected);
        JsonNode sums = lines.get(lines.size() - 1);
        assertThat(sums.at("/changes/quote/reattributed").asInt()).isEqualTo(affected.size());
        assertThat(sums.at("/by_rule/cue-speaker/quote/reattributed").asInt()).isEqualTo(affected.size());
        CapturedTerminal told = diff(1, "lama", "baru", "--sample", "2");
        assertThat(told.out()).contains("- Ratna (person:ratna)", "+ Budi (person:budi)", "[\"Ya,\"]");
    }

    @Test
    void saysWhatLiveDoesNotShow() throws Exception {
        write(Topics.ARTICLES, article(1, "Ratna").by("r1"));
        write(Topics.ARTICLES, article(2, "Ratna").by("r1"));
        write(NEW, article(1, "Ratna").by("r2"));
        write(NEW, article(3, "Ratna").status(PublicationStatus.CANCELED).by("r2"));

        String told = diff(0, "live", "baru").out();

        assertThat(told)
                .contains(
                        "1 only in live: not replayed into baru",
                        "1 only in baru: not to be shown, canceled",
                        "no difference");
        write(NEW, article(4, "Ratna").by("r2"));
        assertThat(diff(1, "live", "baru").out()).contains("consumers don't see it");
    }

    @Test
    void writesAPageAndTellsTroubleApart() throws Exception {
        write(OLD, article(1, "Ratna").by("r1"));
        write(NEW, article(1, "Budi").by("r2"));
        Path page = folder.resolve("report.html");

        diff(1, "lama", "baru", "--html", page.toString());

        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("<mark", "Budi");
        assertThat(diff(2, "live", "tiada").err()).contains("there is no result tiada");
        assertThat(diff(2, "live", "Not A Name").err()).contains("a label has 1 to 40");
    }

    private static Results article(int number, String speaker) {
        return Results.of("a" + number, "\"Ya,\" kata Ratna kepada Budi.")
                .quote("\"Ya,\"", speaker, "person:" + (speaker.equals("Ratna") ? "ratna" : "budi"));
    }

    private void write(Topic<EnrichedArticle> topic, EnrichedArticle article) {
        topics.send(topic, article.getArticle().getArticleId(), article);
    }

    private List<JsonNode> json(int exitCode, String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--json");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : diff(exitCode, all.toArray(String[]::new)).outLines()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private CapturedTerminal diff(int exitCode, String... args) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        List<String> all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl(),
                "--prefix",
                PREFIX.value()));
        int code = Kawat.run(terminal.terminal(), all.toArray(String[]::new));
        assertThat(code).as(terminal.out() + terminal.err()).isEqualTo(exitCode);
        return terminal;
    }
}
