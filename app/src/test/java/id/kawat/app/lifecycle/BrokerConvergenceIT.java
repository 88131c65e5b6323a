package id.kawat.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.app.lifecycle.LifeCycleScript.Delivery;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link ConvergenceIT}, with fewer orders, through the roles on a real broker and from many partitions. */
final class BrokerConvergenceIT {

    private static final int ORDERS = 20;
    private static final String IN_ORDER = "in-order";
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final TopicPrefix PREFIX = new TopicPrefix("convergence.");

    private final LifeCycleScript script = new LifeCycleScript();
    private final List<WireArticle> raw = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() {
        Topologies.silenceAlerts();
        Random random = new Random(20260302);
        addTo(script.deliveries(), IN_ORDER);
        for (int order = 0; order < ORDERS; order++) {
            List<Delivery> shuffled = new ArrayList<>(script.deliveries());
            shuffled.addAll(script.deliveries()
                    .subList(0, random.nextInt(script.deliveries().size())));
            Collections.shuffle(shuffled, random);
            addTo(shuffled, "order-" + order);
        }
    }

    private void addTo(List<Delivery> deliveries, String source) {
        deliveries.forEach(
                delivery -> raw.addAll(ParsedDelivery.of(delivery, source, WireForms.hour(delivery.hour()))));
    }

    @Test
    void showsTheSameInTwentyOrdersWithDuplicates() {
        try (Cluster cluster = EmbeddedCluster.start(folder.resolve("kafka"));
                TopicProbe topics = TopicProbe.on(cluster, PREFIX)) {
            KafkaSettings kafka = KafkaSettings.of(cluster.bootstrapServers());
            SerdeSettings serdes = SerdeSettings.of(cluster.registryUrl());
            try (Sink sink = Sink.start(SinkSettings.of(folder.resolve("state"), 1), kafka, serdes, PREFIX);
                    Enrich enrich = Enrich.start(
                            new EnrichSettings(folder.resolve("state"), 1),
                            kafka,
                            serdes,
                            PREFIX,
                            new RememberingExtractor())) {
                raw.forEach(article -> topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article));
                await().atMost(LONG).until(() -> enrich.counts().articles() >= raw.size());
                await().atMost(LONG)
                        .until(() -> sink.counts().versions()
                                >= topics.committed(Topics.ENRICHED_ARTICLES).size());
            }

            Map<String, VisibleState> states = VisibleState.bySource(
                    current(topics, Topics.ARTICLES).values(),
                    current(topics, Topics.ENTITIES).values(),
                    current(topics, Topics.QUOTES).values());
            VisibleState expected = Objects.requireNonNull(states.get(IN_ORDER));
            assertThat(states).hasSize(ORDERS + 1);
            states.forEach((order, state) -> assertThat(state).as(order).isEqualTo(expected));
            assertThat(expected.articles())
                    .containsKeys(script.visible().keySet().toArray(String[]::new));
        }
    }

    /** A key never leaves its partition, so that the last value of a key is told by any order of partitions. */
    private static <V> Map<String, V> current(TopicProbe topics, Topic<V> topic) {
        Map<String, V> current = new HashMap<>();
        topics.committed(topic).forEach(record -> {
            if (record.value() == null) {
                current.remove(record.key());
            } else {
                current.put(record.key(), record.value());
            }
        });
        return current;
    }
}
