package id.kawat.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.EmbeddedCluster;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.delivery.DeliverySettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.ingest.poll.FeedServer;
import id.kawat.ingest.source.SourceContract;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourceTransport.Poll;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.news.WireArticle;
import id.kawat.schemas.topic.TopicPrefix;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PollIT {

    private static final String FIRST = "{\"id\": \"1\", \"body\": \"Hujan turun.\"}";
    private static final String SECOND = "{\"id\": \"2\", \"body\": \"Hujan reda.\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static EmbeddedCluster cluster;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @Test
    void takesEachItemOfAPolledFeedOnceAlsoAfterARestart() throws Exception {
        TopicPrefix topics = RunningIngest.newTopics(cluster.bootstrapServers());
        try (FeedServer server = new FeedServer()) {
            server.show("[" + FIRST + "]");
            try (RunningIngest ingest = start(topics, server)) {
                await().atMost(PATIENCE)
                        .until(() -> ingest.topics().articles().size() == 1
                                && server.answers().contains("304"));
            }
            int before = server.answers().size();
            server.show("[" + FIRST + ", {\"id\": \"3\", \"body\": [1]}, " + SECOND + "]");
            try (RunningIngest ingest = start(topics, server)) {
                await().atMost(PATIENCE)
                        .until(() -> server.answers().size() > before + 1
                                && ingest.counts().accepted() == 1);

                assertThat(ingest.topics().articles())
                        .extracting(WireArticle::getGuid)
                        .containsExactlyInAnyOrder("1", "2");
                assertThat(ingest.topics().deadLetters()).hasSize(1);
                assertThat(ingest.topics().articles()).allSatisfy(article -> {
                    assertThat(article.getSource()).isEqualTo("blog");
                    assertThat(article.getLang()).contains("id");
                    assertThat(article.getProvenance().getTransport()).isEqualTo("poll");
                    assertThat(article.getProvenance().getUrl())
                            .contains(server.url("/feed").toString());
                });
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void takesEachEntryOfAPolledFeedOnceAlsoAfterARestart(String dialect) throws Exception {
        TopicPrefix topics = RunningIngest.newTopics(cluster.bootstrapServers());
        Path state = folder.resolve("cursors-" + dialect);
        try (FeedServer server = new FeedServer()) {
            server.show(feed(dialect, entry(dialect, "1", "Hujan turun.")));
            try (RunningIngest ingest = start(topics, server, state)) {
                await().atMost(PATIENCE)
                        .until(() -> ingest.topics().articles().size() == 1
                                && server.answers().contains("304"));
            }
            String changed = feed(dialect, entry(dialect, "2", "Hujan reda."), entry(dialect, "1", "Hujan turun."));
            server.show(changed);
            try (RunningIngest ingest = start(topics, server, state)) {
                await().atMost(PATIENCE).until(() -> ingest.topics().articles().size() == 2);
                int before = server.answers().size();
                await().atMost(PATIENCE).until(() -> server.answers().size() > before + 1);

                assertThat(ingest.topics().articles())
                        .extracting(WireArticle::getGuid)
                        .containsExactlyInAnyOrder("urn:x:1", "urn:x:2");
                assertThat(ingest.counts().accepted()).isEqualTo(1);
            }
        }
    }

    private static String feed(String dialect, String... entries) {
        String all = String.join("", entries);
        return dialect.equals("rss")
                ? "<rss version=\"2.0\"><channel><title>x</title>" + all + "</channel></rss>"
                : "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title>" + all + "</feed>";
    }

    private static String entry(String dialect, String id, String text) {
        return dialect.equals("rss")
                ? "<item><guid>urn:x:" + id + "</guid><title>Judul</title><description>" + text
                        + "</description></item>"
                : "<entry><id>urn:x:" + id + "</id><title>Judul</title><updated>2026-11-16T01:00:00Z</updated><content>"
                        + text + "</content></entry>";
    }

    private static RunningIngest start(TopicPrefix topics, FeedServer server) {
        return start(topics, server, folder.resolve("cursors"));
    }

    private static RunningIngest start(TopicPrefix topics, FeedServer server, Path state) {
        SourceContract contract = new SourceContract(
                "blog",
                "Blog",
                new Poll(server.url("/feed"), Duration.ofMillis(300), Set.of("127.0.0.1")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("id"),
                EmbargoReading.EMPTY_HOLDS,
                Optional.empty(),
                false,
                Rights.NONE);
        IngestSettings settings = new IngestSettings(
                HttpSettings.onPort(0),
                List.of(),
                ReadHints.NONE,
                new SourceContracts(List.of(contract)),
                state,
                new DeliverySettings(Duration.ofSeconds(15)));
        return RunningIngest.start(
                cluster.bootstrapServers(), cluster.registryUrl(), topics, Clock.systemUTC(), settings);
    }
}
