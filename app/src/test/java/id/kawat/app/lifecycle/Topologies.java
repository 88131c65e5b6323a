package id.kawat.app.lifecycle;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.topology.EnrichmentTopology;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.FanOutTopology;
import id.kawat.streams.failure.FailurePolicy;
import id.kawat.streams.role.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.slf4j.LoggerFactory;

/** The topologies of enrich and sink, one behind the other, under one clock. */
final class Topologies implements AutoCloseable {

    private static final TopicPrefix PREFIX = TopicPrefix.DEFAULT;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();
    private final ValueSerdes serdes = new ValueSerdes(SerdeSettings.of(registry.url()));
    private final TopologyTestDriver enrich;
    private final TopologyTestDriver sink;
    private final TestInputTopic<String, WireArticle> raw;
    private final TestOutputTopic<String, EnrichedArticle> enriched;
    private final TestInputTopic<String, EnrichedArticle> toSink;
    private final Map<Topic<?>, Map<String, Object>> current = new HashMap<>();
    private Instant now;

    Topologies(Path folder, Extractor extractor, Instant now) {
        this.now = now;
        enrich = driver(
                new EnrichmentTopology(extractor, PREFIX, serdes).build(), folder.resolve("enrich"), Stage.ENRICH, now);
        sink = driver(new FanOutTopology(PREFIX, serdes).build(), folder.resolve("sink"), Stage.SINK, now);
        raw = input(enrich, Topics.RAW_ARTICLES);
        enriched = output(enrich, Topics.ENRICHED_ARTICLES);
        toSink = input(sink, Topics.ENRICHED_ARTICLES);
    }

    /** The script holds back many articles on purpose, each with a warning. */
    static void silenceAlerts() {
        ((Logger) LoggerFactory.getLogger("id.kawat.sink.fanout")).setLevel(Level.ERROR);
    }

    private static TopologyTestDriver driver(Topology topology, Path folder, Stage stage, Instant now) {
        var policy = FailurePolicy.settings(stage, PREFIX.nameOf(Topics.DEAD_LETTERS), () -> {});
        Properties settings = new StreamsSettings("test", folder, 1).properties(KafkaSettings.of("nowhere:1"), policy);
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE); // a driver has no transactions
        return new TopologyTestDriver(topology, settings, now);
    }

    private <V> TestInputTopic<String, V> input(TopologyTestDriver driver, Topic<V> topic) {
        return driver.createInputTopic(
                PREFIX.nameOf(topic), new StringSerializer(), serdes.of(topic).serializer());
    }

    private <V> TestOutputTopic<String, V> output(TopologyTestDriver driver, Topic<V> topic) {
        return driver.createOutputTopic(
                PREFIX.nameOf(topic), new StringDeserializer(), serdes.of(topic).deserializer());
    }

    void send(WireArticle article) {
        raw.pipeInput(article.getArticleId(), article, article.getProvenance().getReceivedAt());
        enriched.readRecordsToList()
                .forEach(record -> toSink.pipeInput(record.key(), record.value(), record.getRecordTime()));
    }

    /** Lets the time pass up to {@code later}, and then {@code moments} seconds for what has become due. */
    void becomes(Instant later, int moments) {
        sink.advanceWallClockTime(Duration.between(now, later));
        for (int i = 0; i < moments; i++) {
            sink.advanceWallClockTime(A_MOMENT);
        }
        now = later.plus(A_MOMENT.multipliedBy(moments));
    }

    /** The last value of each key that has one. */
    @SuppressWarnings("unchecked") // put there by this method, for this topic
    <V> Map<String, V> current(Topic<V> topic) {
        Map<String, Object> values = current.computeIfAbsent(topic, unseen -> new HashMap<>());
        output(sink, topic).readKeyValuesToList().forEach(record -> {
            if (record.value == null) {
                values.remove(record.key);
            } else {
                values.put(record.key, record.value);
            }
        });
        return (Map<String, V>) values;
    }

    Map<String, VisibleState> visible() {
        return VisibleState.bySource(
                current(Topics.ARTICLES).values(),
                current(Topics.ENTITIES).values(),
                current(Topics.QUOTES).values());
    }

    @Override
    public void close() {
        enrich.close();
        sink.close();
        registry.close();
    }
}
