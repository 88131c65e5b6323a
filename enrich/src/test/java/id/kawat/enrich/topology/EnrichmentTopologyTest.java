package id.kawat.enrich.topology;

import static id.kawat.enrich.topology.Articles.article;
import static id.kawat.enrich.topology.Articles.id;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.enrich.extract.Extractor;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.deadletter.Entry;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.FailurePolicy;
import id.kawat.streams.role.StreamsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EnrichmentTopologyTest {

    private static EmbeddedRegistry registry;
    private static ValueSerdes serdes;
    private static Serde<WireArticle> articles;
    private static Serde<EnrichedArticle> enrichedArticles;

    @TempDir
    Path folder;

    private final EnrichTally tally = new EnrichTally();
    private TopologyTestDriver driver;

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.inMemory();
        serdes = new ValueSerdes(SerdeSettings.of(registry.url()));
        articles = serdes.of(Topics.RAW_ARTICLES);
        enrichedArticles = serdes.of(Topics.ENRICHED_ARTICLES);
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @BeforeEach
    void start() {
        driver = driver(new ScriptedExtractor("r1"));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /**
     * The names in this file are those of deployed state. Renaming the store renames its changelog topic
     * ({@code <application id>-<store>-changelog}): the new one starts empty, so that articles that come again are enriched and
     * written again, and the old topic stays behind to be deleted by hand. A renamed step changes metrics only. A change
     * in the number of sub-topologies moves stores to other tasks, with the same effect as a new name.
     */
    @Test
    void isWiredAsDeployed() throws IOException {
        var topology = new EnrichmentTopology(new ScriptedExtractor("r1"), TopicPrefix.DEFAULT, serdes).build();

        try (var golden = getClass().getResourceAsStream("expected-topology.txt")) {
            assertThat(topology.describe()).hasToString(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void writesAnArticleWithItsEntitiesAndQuotes() {
        send(article("a", "1", "PUTIN: Kami siap.\nXi tiba.\nXI: Baik."));

        EnrichedArticle enriched = enriched().get(0).value();
        assertThat(enriched.getArticle().getBody()).isEqualTo("PUTIN: Kami siap.\nXi tiba.\nXI: Baik.");
        assertThat(enriched.getExtractor()).isEqualTo("r1");
        assertThat(enriched.getLang()).contains("id");
        assertThat(enriched.getEntities())
                .extracting("entityId", "name")
                .containsExactly(tuple("person:putin", "PUTIN"), tuple("person:xi", "XI"));
        assertThat(enriched.getQuotes())
                .extracting("text", "start", "end")
                .containsExactly(tuple("Kami siap.", 7, 17), tuple("Baik.", 31, 36));
    }

    @Test
    void keepsTheTimeAtWhichAnArticleArrived() {
        Instant arrival = Instant.parse("2026-01-02T03:04:05Z");

        input().pipeInput(id("a"), bytes(article("a", "1", "PUTIN: Ya.")), arrival);

        assertThat(enriched().get(0).getRecordTime()).isEqualTo(arrival);
    }

    @Test
    void writesAnArticleThatComesTwiceOnce() {
        send(article("a", "1", "PUTIN: Ya."));
        send(article("a", "1", "PUTIN: Ya."));

        assertThat(enriched()).hasSize(1);
        assertThat(tally.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void writesNothingForALateOlderVersion() {
        send(article("a", "10", "PUTIN: Baru."));
        send(article("a", "9", "PUTIN: Lama."));

        assertThat(enriched()).hasSize(1);
    }

    @Test
    void writesEachHigherVersion() {
        send(article("a", "9", "PUTIN: Lama."));
        send(article("a", "10", "PUTIN: Baru."));

        assertThat(enriched())
                .extracting(record -> record.value().getQuotes().get(0).getText())
                .containsExactly("Lama.", "Baru.");
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHHELD", "CANCELED", "UNKNOWN"})
    void passesOnThatAnArticleIsHeldWithoutAWordOfIt(PublicationStatus status) {
        send(article("a", "1", "PUTIN: Ya."));
        send(article("a", "2", status, "PUTIN: Ya."));

        EnrichedArticle held = enriched().get(1).value();
        assertThat(held.getArticle().getStatus()).isEqualTo(status);
        assertThat(held.toString()).doesNotContain("PUTIN").doesNotContain("Headline");
        assertThat(held.getQuotes()).isEmpty();
    }

    @Test
    void readsAnEmbargoedArticleBecauseItIsReleasedWithoutComingAgain() {
        send(WireArticle.newBuilder(article("a", "1", PublicationStatus.EMBARGOED, "PUTIN: Ya."))
                .setEmbargoUntil(Instant.parse("2026-01-02T18:00:00Z"))
                .build());

        assertThat(enriched().get(0).value().getQuotes()).hasSize(1);
    }

    @Test
    void passesOnNoWordOfAnArticleWhoseEmbargoHasNoEnd() {
        send(WireArticle.newBuilder(article("a", "1", PublicationStatus.EMBARGOED, "PUTIN: Ya."))
                .setSummary("PUTIN: Ya.")
                .setBodyHtml("<p>PUTIN: Ya.</p>")
                .setEditorialNote("PUTIN")
                .build());

        assertThat(enriched().get(0).value().toString()).doesNotContain("PUTIN").doesNotContain("Headline");
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedExtractor.POISON, ScriptedExtractor.DEEP})
    void makesADeadLetterOfAnArticleThatTheExtractorFailsOnWhileItsNeighboursPass(String marker) {
        byte[] poison = bytes(article("b", "1", marker));

        send(article("a", "1", "PUTIN: Ya."));
        input().pipeInput(id("b"), poison);
        send(article("c", "1", "PUTIN: Ya."));

        assertThat(enriched()).extracting(TestRecord::key).containsExactly(id("a"), id("c"));
        DeadLetter letter = deadLetters().get(0);
        assertThat(letter.bytes()).isEqualTo(poison);
        assertThat(letter.stage()).isEqualTo(Stage.ENRICH);
        assertThat(letter.reasonClass()).isEqualTo("extract.failed");
        assertThat(letter.origin()).isEqualTo("kawat.articles.raw-0@1");
        assertThat(letter.source()).contains("antara");
        assertThat(tally.counts().deadLetters()).isEqualTo(1);
    }

    @Test
    void makesADeadLetterOfBytesThatAreNoArticleWhileTheirNeighboursPass() {
        send(article("a", "1", "PUTIN: Ya."));
        input().pipeInput(id("b"), "not Avro".getBytes(UTF_8));
        send(article("c", "1", "PUTIN: Ya."));

        assertThat(enriched()).extracting(TestRecord::key).containsExactly(id("a"), id("c"));
        DeadLetter letter = deadLetters().get(0);
        assertThat(letter.bytes()).isEqualTo("not Avro".getBytes(UTF_8));
        assertThat(letter.reasonClass()).isEqualTo("decode.failed");
    }

    @Test
    void makesADeadLetterOfAnArticleUnderTheKeyOfAnother() {
        input().pipeInput(id("b"), bytes(article("a", "1", "PUTIN: Ya.")));

        assertThat(enriched()).isEmpty();
        assertThat(deadLetters().get(0).reasonClass()).isEqualTo("contract.key");
    }

    @Test
    void countsTheAttemptsOfADeadLetterThatIsSentAgain() {
        var headers = new RecordHeaders().add(DeadLetter.ATTEMPT, "2".getBytes(UTF_8));

        input().pipeInput(new TestRecord<>(id("b"), "not Avro".getBytes(UTF_8), headers));

        assertThat(deadLetters().get(0).attempt()).isEqualTo(3);
    }

    @Test
    void takesALetterWhoseVersionWasNotedAlreadyAsFresh() {
        send(article("a", "1", "PUTIN: Ya."));
        sendAgain(article("a", "1", "PUTIN: Ya."), Stage.ENRICH);

        assertThat(enriched()).extracting(TestRecord::key).containsExactly(id("a"), id("a"));
    }

    @Test
    void letsNoLetterOvertakeTheVersionThatCameMeanwhile() {
        send(article("a", "1", "PUTIN: Ya."));
        send(article("a", "2", "PUTIN: Tidak."));
        sendAgain(article("a", "1", "PUTIN: Ya."), Stage.ENRICH);

        assertThat(enriched()).hasSize(2);
        assertThat(tally.counts().unchanged()).isEqualTo(1);
    }

    @Test
    void takesALetterOfAnotherStageForTheRepetitionThatItIs() {
        send(article("a", "1", "PUTIN: Ya."));
        sendAgain(article("a", "1", "PUTIN: Ya."), Stage.SINK);

        assertThat(enriched()).hasSize(1);
    }

    private void sendAgain(WireArticle article, Stage failedIn) {
        var headers = new RecordHeaders()
                .add(DeadLetter.ATTEMPT, "1".getBytes(UTF_8))
                .add(DeadLetter.STAGE, failedIn.text().getBytes(UTF_8));
        input().pipeInput(new TestRecord<>(article.getArticleId(), bytes(article), headers));
    }

    @Test
    void saysOfALetterWhereItCameIn() {
        var headers = new RecordHeaders().add("trace", new byte[] {0, -1});
        input().pipeInput(new TestRecord<>("kunci", new byte[] {1}, headers, 1_760_000_000_000L));

        Entry.Topic entry = (Entry.Topic) deadLetters().get(0).entry();
        assertThat(entry.topic()).isEqualTo(TopicPrefix.DEFAULT.nameOf(Topics.RAW_ARTICLES));
        assertThat(entry.key()).hasValueSatisfying(key -> assertThat(key).isEqualTo("kunci".getBytes(UTF_8)));
        assertThat(entry.timestamp()).isEqualTo(1_760_000_000_000L);
        assertThat(entry.headers())
                .singleElement()
                .satisfies(header -> assertThat(header.value()).containsExactly(0, -1));
    }

    @Test
    void takesADeadLetterThatIsSentAgainAsFresh() {
        send(article("b", "1", ScriptedExtractor.POISON));
        send(article("b", "1", ScriptedExtractor.POISON));

        assertThat(deadLetters()).hasSize(2);
        assertThat(tally.counts().unchanged()).isZero();
    }

    @Test
    void endsWithTheSameVersionInEveryOrderAndDuplication() {
        List<WireArticle> script = List.of(
                article("a", "1", "PUTIN: Satu."),
                article("a", "2", "PUTIN: Dua."),
                article("a", "2", "PUTIN: Dua, lain."),
                article("a", "10", "PUTIN: Sepuluh."),
                article("a", "9", PublicationStatus.WITHHELD, "PUTIN: Sembilan."),
                article("a", "3", PublicationStatus.CANCELED, ""));
        Random random = new Random(7);

        for (int round = 0; round < 100; round++) {
            List<WireArticle> order = new ArrayList<>(script);
            order.addAll(script.subList(0, random.nextInt(script.size())));
            Collections.shuffle(order, random);
            String name = "round-" + round;
            order.forEach(delivery -> send(renamed(delivery, name)));

            assertThat(lastRead(enriched())).as("%s", order).isEqualTo("Sepuluh.");
        }
    }

    /** What a version says that is held or came too late is not read, but may be passed on. */
    private static String lastRead(List<TestRecord<String, EnrichedArticle>> written) {
        return written.stream()
                .flatMap(record -> record.value().getQuotes().stream())
                .reduce((first, second) -> second)
                .orElseThrow()
                .getText();
    }

    private static WireArticle renamed(WireArticle article, String name) {
        return WireArticle.newBuilder(article)
                .setArticleId(id(name))
                .setGuid(name)
                .build();
    }

    @Test
    void enrichesAnArticleThatComesAgainForAnotherExtractor() {
        send(article("a", "1", "PUTIN: Ya."));
        driver.close();
        driver = driver(new ScriptedExtractor("r2"));
        send(article("a", "1", "PUTIN: Ya."));
        assertThat(enriched())
                .extracting(record -> record.value().getExtractor())
                .containsExactly("r2");
    }

    private void send(WireArticle article) {
        input().pipeInput(article.getArticleId(), bytes(article));
    }

    private TestInputTopic<String, byte[]> input() {
        return driver.createInputTopic(
                TopicPrefix.DEFAULT.nameOf(Topics.RAW_ARTICLES), new StringSerializer(), new ByteArraySerializer());
    }

    private static byte[] bytes(WireArticle article) {
        return articles.serializer().serialize(TopicPrefix.DEFAULT.nameOf(Topics.RAW_ARTICLES), article);
    }

    private List<TestRecord<String, EnrichedArticle>> enriched() {
        return driver.createOutputTopic(
                        TopicPrefix.DEFAULT.nameOf(Topics.ENRICHED_ARTICLES),
                        new StringDeserializer(),
                        enrichedArticles.deserializer())
                .readRecordsToList();
    }

    private List<DeadLetter> deadLetters() {
        return driver
                .createOutputTopic(
                        TopicPrefix.DEFAULT.nameOf(Topics.DEAD_LETTERS),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> DeadLetter.of(record.headers(), record.value()))
                .toList();
    }

    private TopologyTestDriver driver(Extractor extractor) {
        var policy = FailurePolicy.settings(
                Stage.ENRICH, TopicPrefix.DEFAULT.nameOf(Topics.DEAD_LETTERS), tally::deadLetter);
        Properties settings = new StreamsSettings("test", folder, 1).properties(KafkaSettings.of("nowhere:1"), policy);
        // the driver has no transactions to lose, and drops what is written for bytes it can't read where it pretends
        // to
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        return new TopologyTestDriver(
                new EnrichmentTopology(extractor, TopicPrefix.DEFAULT, serdes, tally).build(), settings);
    }
}
