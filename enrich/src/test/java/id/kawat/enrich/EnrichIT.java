package id.kawat.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.embedded.TopicProbe;
import id.kawat.enrich.topology.Articles;
import id.kawat.enrich.topology.ScriptedExtractor;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.Generation;
import id.kawat.streams.generation.PromotionBook;
import id.kawat.streams.role.CannotStartException;
import id.kawat.streams.role.RoleState;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

final class EnrichIT {

    private static final Duration LONG = Duration.ofSeconds(60);

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
    void passesTheNeighboursOfAnArticleItFailsOnAndOfBytesItCannotRead() {
        WireArticle poison = Articles.article("poison", "1", ScriptedExtractor.POISON);
        byte[] junk = {0, 0, 0, 0, 99, 1, 2, 3};

        try (Enrich enrich = start()) {
            send(Articles.article("first", "1", "PUTIN: Satu."));
            send(poison);
            topics.sendBytes(Topics.RAW_ARTICLES, "junk", junk);
            topics.sendBytes(Topics.RAW_ARTICLES, "no Avro", "no Avro".getBytes(UTF_8));
            send(Articles.article("last", "1", "PUTIN: Dua."));
            await().atMost(LONG)
                    .until(() -> enriched().size() == 2 && deadLetters().size() == 3);

            assertThat(enrich.counts().deadLetters()).isEqualTo(3);
        }

        assertThat(enriched())
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrder(Articles.id("first"), Articles.id("last"));
        assertThat(deadLetters())
                .extracting(DeadLetter::bytes)
                .containsExactlyInAnyOrder(topics.bytes(Topics.RAW_ARTICLES, poison), junk, "no Avro".getBytes(UTF_8));
    }

    @Test
    void writesAnArticleThatComesTwiceOnce() {
        try (Enrich enrich = start()) {
            send(Articles.article("a", "1", "PUTIN: Satu."));
            send(Articles.article("a", "1", "PUTIN: Satu."));
            await().atMost(LONG).until(() -> enrich.counts().unchanged() == 1);
        }

        assertThat(enriched()).hasSize(1);
    }

    @Test
    void goesOnWhereItStoppedWithEachArticleOnce() {
        List<String> names = IntStream.range(0, 400).mapToObj(i -> "a" + i).toList();

        try (Enrich enrich = start()) {
            names.subList(0, 200).forEach(name -> send(Articles.article(name, "1", "PUTIN: Satu.")));
            await().atMost(LONG).until(() -> enrich.counts().enriched() > 20);
        }
        names.subList(200, 400).forEach(name -> send(Articles.article(name, "1", "PUTIN: Satu.")));
        try (Enrich enrich = start()) {
            names.subList(0, 10).forEach(name -> send(Articles.article(name, "1", "PUTIN: Satu.")));
            await().atMost(LONG)
                    .until(() -> enriched().size() >= 400 && enrich.counts().unchanged() == 10);
        }

        assertThat(enriched())
                .extracting(ConsumerRecord::key)
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(Articles::id).toList());
    }

    @Test
    void passesAnArticleOfNearlyTwoMebibytes() {
        String body = "PUTIN: " + "kata ".repeat(1_900_000 / 5) + "\n";

        try (Enrich enrich = start()) {
            send(Articles.article("long", "1", body));
            await().atMost(LONG).until(() -> enrich.counts().enriched() == 1);
            await().atMost(LONG).until(() -> enriched().size() == 1);
        }

        assertThat(enriched().get(0).value().getArticle().getBody()).isEqualTo(body);
    }

    @Test
    void makesADeadLetterOfAnArticleWhoseResultNoTopicTakesWhileItsNeighboursPass() {
        WireArticle endless = Articles.article("endless", "1", ScriptedExtractor.ECHO + " kata".repeat(1_900_000 / 5));

        try (Enrich enrich = start()) {
            send(Articles.article("first", "1", "PUTIN: Satu."));
            send(endless);
            send(Articles.article("last", "1", "PUTIN: Dua."));
            await().atMost(LONG)
                    .until(() -> enriched().size() == 2 && deadLetters().size() == 1);
            assertThat(enrich.state()).isEqualTo(RoleState.RUNNING);
        }

        DeadLetter letter = deadLetters().get(0);
        assertThat(letter.reasonClass()).isEqualTo("limit.size");
        assertThat(letter.bytes()).isEqualTo(topics.bytes(Topics.RAW_ARTICLES, endless));
    }

    @Test
    void waitsForARegistryThatIsAwayAndMakesNoDeadLetters() throws IOException {
        int port = freePort();
        var away = Map.of("schema.registry.url", "http://127.0.0.1:" + port, "max.retries", "0");
        send(Articles.article("a", "1", "PUTIN: Satu."));

        try (Enrich enrich = start(new SerdeSettings(Optional.empty(), away))) {
            await().dontCatchUncaughtExceptions().atMost(LONG).until(() -> enrich.state() == RoleState.STARTING);
            try (var registry =
                    EmbeddedRegistry.start("127.0.0.1", port, KafkaSettings.of(cluster.bootstrapServers()))) {
                assertThat(registry.url()).endsWith(":" + port);
                await().dontCatchUncaughtExceptions()
                        .atMost(LONG)
                        .until(() -> enriched().size() == 1);
            }
        }

        assertThat(deadLetters()).isEmpty();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void keepsTheGenerationOfItsRevisionWhateverIsPromotedLater() {
        try (Enrich enrich = start()) {
            send(Articles.article("a", "1", "PUTIN: Satu."));
            await().atMost(LONG).until(() -> enrich.counts().enriched() == 1);
        }
        topics.send(PromotionBook.line(new PromotionBook.Promotion(new ResultName("better"), 1, "id", true), prefix));
        try (Enrich enrich = start()) {
            send(Articles.article("b", "1", "PUTIN: Satu."));
            await().atMost(LONG).until(() -> enrich.counts().enriched() == 1);
        }
        try (Enrich enrich = start(SerdeSettings.of(cluster.registryUrl()), "r2")) {
            send(Articles.article("c", "1", "PUTIN: Satu."));
            await().atMost(LONG).until(() -> enrich.counts().enriched() == 1);
        }

        assertThat(enriched())
                .extracting(ConsumerRecord::key, article -> Generation.of(article.headers()))
                .containsExactlyInAnyOrder(
                        tuple(Articles.id("a"), 0), tuple(Articles.id("b"), 0), tuple(Articles.id("c"), 1));
        assertThat(PromotionBook.read(KafkaSettings.of(cluster.bootstrapServers()), prefix)
                        .liveRevision())
                .contains("r2");
    }

    @Test
    void namesTheTopicsThatAreMissing() {
        prefix = new TopicPrefix("nobody.created.");

        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("nobody.created." + Topics.RAW_ARTICLES.name());
    }

    private Enrich start() {
        return start(SerdeSettings.of(cluster.registryUrl()));
    }

    private Enrich start(SerdeSettings serdes) {
        return start(serdes, "r1");
    }

    private Enrich start(SerdeSettings serdes, String revision) {
        Enrich enrich = Enrich.start(
                new EnrichSettings(folder, 1),
                KafkaSettings.of(cluster.bootstrapServers()),
                serdes,
                prefix,
                new ScriptedExtractor(revision));
        assertThat(enrich.awaitRunning(LONG)).isTrue();
        return enrich;
    }

    private void send(WireArticle article) {
        topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article);
    }

    private List<ConsumerRecord<String, EnrichedArticle>> enriched() {
        return topics.committed(Topics.ENRICHED_ARTICLES);
    }

    private List<DeadLetter> deadLetters() {
        return topics.committed(Topics.DEAD_LETTERS).stream()
                .map(record -> DeadLetter.of(record.headers(), record.value()))
                .toList();
    }
}
