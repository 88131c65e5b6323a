package id.kawat.sink.fanout;

import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.FailurePolicy;
import id.kawat.streams.generation.Generation;
import id.kawat.streams.role.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** A fan-out with a clock that tests move. */
final class FanOutDriver implements AutoCloseable {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();
    private final ValueSerdes serdes = new ValueSerdes(SerdeSettings.of(registry.url()));
    private final SinkTally tally = new SinkTally();
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, EnrichedArticle> input;
    private Instant now;

    FanOutDriver(Path folder, Outputs outputs, Instant now) {
        this.now = now;
        var policy =
                FailurePolicy.settings(Stage.SINK, TopicPrefix.DEFAULT.nameOf(Topics.DEAD_LETTERS), tally::deadLetter);
        var settings = new StreamsSettings("test", folder, 1).properties(KafkaSettings.of("nowhere:1"), policy);
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE); // as in FanOutTopologyTest
        var topology = new FanOutTopology(TopicPrefix.DEFAULT, serdes, outputs, tally).build();
        this.driver = new TopologyTestDriver(topology, settings, now);
        this.input = driver.createInputTopic(
                TopicPrefix.DEFAULT.nameOf(Topics.ENRICHED_ARTICLES),
                new StringSerializer(),
                serdes.of(Topics.ENRICHED_ARTICLES).serializer());
    }

    /** One version arrives now. */
    void send(EnrichedArticle version) {
        send(version, 0);
    }

    /** As {@link #send(EnrichedArticle)}, found in a generation. */
    void send(EnrichedArticle version, int generation) {
        var headers = new RecordHeaders();
        Generation.mark(headers, generation);
        input.pipeInput(new TestRecord<>(version.getArticle().getArticleId(), version, headers, now));
    }

    /** It becomes {@code later}, and what was due until then has happened. */
    void becomes(Instant later) {
        driver.advanceWallClockTime(Duration.between(now, later));
        driver.advanceWallClockTime(A_MOMENT);
        now = later.plus(A_MOMENT);
    }

    /** What was written since the last call. */
    <V> List<TestRecord<String, V>> read(Topic<V> topic) {
        TestOutputTopic<String, V> output = driver.createOutputTopic(
                TopicPrefix.DEFAULT.nameOf(topic),
                new StringDeserializer(),
                serdes.of(topic).deserializer());
        return output.readRecordsToList();
    }

    List<ArticleChange> changes() {
        return read(Topics.CHANGES).stream().map(TestRecord::value).toList();
    }

    /** How many versions wait for their time. */
    long held() {
        try (var all = driver.<String, EnrichedArticle>getKeyValueStore(FanOutTopology.HELD_VERSIONS)
                .all()) {
            long count = 0;
            for (; all.hasNext(); all.next()) {
                count++;
            }
            return count;
        }
    }

    SinkCounts counts() {
        return tally.counts();
    }

    @Override
    public void close() {
        driver.close();
        registry.close();
    }
}
