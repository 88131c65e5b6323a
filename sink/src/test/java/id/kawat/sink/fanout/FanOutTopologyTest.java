package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Quote;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.FailurePolicy;
import id.kawat.streams.role.StreamsSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArraySerializer;
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

final class FanOutTopologyTest {

    private static final Instant ARRIVAL = Instant.parse("2026-01-02T03:04:05Z");

    private static EmbeddedRegistry registry;
    private static ValueSerdes serdes;

    @TempDir
    Path folder;

    private final SinkTally tally = new SinkTally();
    private TopologyTestDriver driver;

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.inMemory();
        serdes = new ValueSerdes(SerdeSettings.of(registry.url()));
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @BeforeEach
    void start() {
        var policy =
                FailurePolicy.settings(Stage.SINK, TopicPrefix.DEFAULT.nameOf(Topics.DEAD_LETTERS), tally::deadLetter);
        var settings = new StreamsSettings("test", folder, 1).properties(KafkaSettings.of("nowhere:1"), policy);
        // the driver has no transactions to lose, and drops what is written for bytes it can't read where it pretends
        // to
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(
                new FanOutTopology(TopicPrefix.DEFAULT, serdes, Outputs.STANDARD, tally).build(), settings);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    /**
     * The names in this file are those of deployed state. Renaming the store renames its changelog topic
     * ({@code <application id>-<store>-changelog}): the new one starts empty, so that the sink no longer knows what it wrote, writes
     * articles that come again once more and can't retract records from before. A renamed sink or processor changes metrics
     * only. A change in the number of sub-topologies moves stores to other tasks, with the same effect as a new name.
     */
    @Test
    void isWiredAsDeployed() throws IOException {
        var topology = new FanOutTopology(TopicPrefix.DEFAULT, serdes).build();

        try (var golden = getClass().getResourceAsStream("expected-topology.txt")) {
            assertThat(topology.describe()).hasToString(new String(golden.readAllBytes(), UTF_8));
        }
    }

    @Test
    void writesAnArticleItsEntitiesAndItsQuotesToTheirTopicsAtTheTimeOfArrival() {
        send(version("a", "1", "Putin: Ya."));

        TestRecord<String, EnrichedArticle> article = read(Topics.ARTICLES).get(0);
        TestRecord<String, EntityInArticle> entity = read(Topics.ENTITIES).get(0);
        TestRecord<String, Quote> quote = read(Topics.QUOTES).get(0);
        assertThat(article.key()).isEqualTo(id("a"));
        assertThat(article.value()).isEqualTo(version("a", "1", "Putin: Ya."));
        assertThat(entity.key()).isEqualTo("person:putin|" + id("a"));
        assertThat(entity.value().getHeadline()).contains("Headline of a");
        assertThat(quote.key()).isEqualTo("person:putin|" + quote.value().getQuoteId());
        assertThat(quote.value().getText()).isEqualTo("Ya.");
        assertThat(quote.getRecordTime()).isEqualTo(ARRIVAL);
    }

    @Test
    void writesEachRecordOnceForAnArticleThatComesTwice() {
        send(version("a", "1", "Putin: Ya."));
        send(version("a", "1", "Putin: Ya."));

        assertThat(read(Topics.ARTICLES)).hasSize(1);
        assertThat(read(Topics.ENTITIES)).hasSize(1);
        assertThat(read(Topics.QUOTES)).hasSize(1);
    }

    @Test
    void writesTombstonesForAnArticleThatIsCanceled() {
        send(version("a", "1", "Putin: Ya."));
        send(version("a", "2", PublicationStatus.CANCELED));

        assertThat(read(Topics.ARTICLES)).hasSize(2).last().matches(record -> record.value() == null);
        assertThat(read(Topics.ENTITIES)).hasSize(2).last().matches(record -> record.value() == null);
        assertThat(read(Topics.QUOTES)).hasSize(2).last().matches(record -> record.value() == null);
        assertThat(tally.counts().retracted()).isEqualTo(3);
    }

    @Test
    void makesADeadLetterOfBytesThatAreNoVersionWhileTheirNeighboursPass() {
        send(version("a", "1", "Putin: Ya."));
        input().pipeInput(id("b"), "not Avro".getBytes(UTF_8), ARRIVAL);
        send(version("c", "1", "Putin: Ya."));

        assertThat(read(Topics.ARTICLES)).extracting(TestRecord::key).containsExactly(id("a"), id("c"));
        TestRecord<String, byte[]> record = read(Topics.DEAD_LETTERS).get(0);
        DeadLetter letter = DeadLetter.of(record.headers(), record.value());
        assertThat(letter.stage()).isEqualTo(Stage.SINK);
        assertThat(letter.origin()).isEqualTo("kawat.articles.enriched-0@1");
        assertThat(letter.bytes()).isEqualTo("not Avro".getBytes(UTF_8));
    }

    private void send(EnrichedArticle version) {
        String topic = TopicPrefix.DEFAULT.nameOf(Topics.ENRICHED_ARTICLES);
        byte[] bytes = serdes.of(Topics.ENRICHED_ARTICLES).serializer().serialize(topic, version);
        input().pipeInput(version.getArticle().getArticleId(), bytes, ARRIVAL);
    }

    private TestInputTopic<String, byte[]> input() {
        return driver.createInputTopic(
                TopicPrefix.DEFAULT.nameOf(Topics.ENRICHED_ARTICLES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private <V> List<TestRecord<String, V>> read(Topic<V> topic) {
        return driver.createOutputTopic(
                        TopicPrefix.DEFAULT.nameOf(topic),
                        new StringDeserializer(),
                        serdes.of(topic).deserializer())
                .readRecordsToList();
    }
}
