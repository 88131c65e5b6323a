package id.kawat.benchmarks.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.topology.EnrichmentTopology;
import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.WireArticles;
import id.kawat.ingest.delivery.Withdrawals;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome.Accepted;
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
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * What a feed comes to where nothing goes wrong: each delivery read once as ingest reads it, through the topologies of enrich and
 * sink, in one thread and without Kafka.
 */
final class UndisturbedRun implements AutoCloseable {

    private static final WireReader READER = WireReader.standard();
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ORIGIN = "feed";

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();
    private final ValueSerdes serdes = new ValueSerdes(SerdeSettings.of(registry.url()));
    private final TopicPrefix prefix;
    private final TopologyTestDriver enrich;
    private final TopologyTestDriver sink;
    private final Results results = new Results();

    private UndisturbedRun(TopicPrefix prefix, Path folder) {
        this.prefix = prefix;
        this.enrich = driver(
                new EnrichmentTopology(Extractors.standard(), prefix, serdes).build(),
                folder.resolve("enrich"),
                Stage.ENRICH);
        this.sink = driver(new FanOutTopology(prefix, serdes).build(), folder.resolve("sink"), Stage.SINK);
    }

    /**
     * Its results, on the topics under {@code prefix}.
     *
     * @param folder for state stores; left behind
     */
    static Results of(Feed feed, TopicPrefix prefix, Path folder) {
        try (UndisturbedRun run = new UndisturbedRun(prefix, folder)) {
            run.take(feed);
            return run.results;
        }
    }

    private TopologyTestDriver driver(Topology topology, Path folder, Stage stage) {
        var policy = FailurePolicy.settings(stage, prefix.nameOf(Topics.DEAD_LETTERS), () -> {});
        Properties settings =
                new StreamsSettings("undisturbed", folder, 1).properties(KafkaSettings.of("nowhere:1"), policy);
        settings.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE); // a driver has no transactions
        return new TopologyTestDriver(topology, settings, START);
    }

    private void take(Feed feed) {
        TestInputTopic<String, WireArticle> raw = input(enrich, Topics.RAW_ARTICLES);
        TestOutputTopic<String, EnrichedArticle> enriched = output(enrich, Topics.ENRICHED_ARTICLES);
        TestInputTopic<String, EnrichedArticle> toSink = input(sink, Topics.ENRICHED_ARTICLES);
        List<TestOutputTopic<String, ? extends SpecificRecord>> outputs = List.of(
                output(sink, Topics.ARTICLES),
                output(sink, Topics.ENTITIES),
                output(sink, Topics.QUOTES),
                output(sink, Topics.CHANGES));
        List<Topic<?>> names = Topics.results();
        for (Delivery delivery : feed.deliveries()) {
            Instant arrival = START.plusSeconds(delivery.number());
            articles(delivery, arrival).forEach(article -> raw.pipeInput(article.getArticleId(), article, arrival));
            enriched.readRecordsToList().forEach(record -> {
                results.add(Topics.ENRICHED_ARTICLES.name(), record.key(), Contents.of(record.value()));
                toSink.pipeInput(record.key(), record.value(), arrival);
            });
            for (int i = 0; i < outputs.size(); i++) {
                String topic = names.get(i).name();
                outputs.get(i)
                        .readRecordsToList()
                        .forEach(record -> results.add(topic, record.key(), Contents.of(record.value())));
            }
        }
    }

    private static List<WireArticle> articles(Delivery delivery, Instant arrival) {
        Arrival arrived = Arrival.ofRequest("http", ORIGIN, arrival);
        return Withdrawals.added(READER.read(delivery.json().getBytes(UTF_8), ReadHints.NONE)).stream()
                .map(Accepted.class::cast)
                .map(accepted -> WireArticles.of(accepted.article(), accepted.item(), arrived))
                .toList();
    }

    private <V> TestInputTopic<String, V> input(TopologyTestDriver driver, Topic<V> topic) {
        return driver.createInputTopic(
                prefix.nameOf(topic), new StringSerializer(), serdes.of(topic).serializer());
    }

    private <V> TestOutputTopic<String, V> output(TopologyTestDriver driver, Topic<V> topic) {
        return driver.createOutputTopic(
                prefix.nameOf(topic), new StringDeserializer(), serdes.of(topic).deserializer());
    }

    @Override
    public void close() {
        enrich.close();
        sink.close();
        registry.close();
    }
}
