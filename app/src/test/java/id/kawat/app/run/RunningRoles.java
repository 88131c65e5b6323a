package id.kawat.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.Cluster;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.enrich.extract.Extractors;
import id.kawat.ingest.Ingest;
import id.kawat.ingest.IngestSettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** The three roles against a cluster, on topics that are there. */
final class RunningRoles implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final ClosingStack parts = new ClosingStack();
    private final Admin admin;
    private final TopicPrefix prefix;
    private final Ingest ingest;

    private RunningRoles(Cluster cluster, TopicPrefix prefix, Path state) {
        KafkaSettings kafka = KafkaSettings.of(cluster.bootstrapServers());
        SerdeSettings serdes = SerdeSettings.of(cluster.registryUrl());
        this.prefix = prefix;
        this.admin = parts.add(Admin.create(kafka.forAdmin(Map.of())));
        Sink sink = parts.add(Sink.start(SinkSettings.of(state, 1), kafka, serdes, prefix));
        Enrich enrich =
                parts.add(Enrich.start(new EnrichSettings(state, 1), kafka, serdes, prefix, Extractors.standard()));
        this.ingest = parts.add(Ingest.start(
                IngestSettings.of(HttpSettings.onPort(0), List.of()), kafka, serdes, prefix, Clock.systemUTC()));
        assertThat(sink.awaitRunning(LONG)).isTrue();
        assertThat(enrich.awaitRunning(LONG)).isTrue();
    }

    static RunningRoles start(Cluster cluster, TopicPrefix prefix, Path state) {
        return new RunningRoles(cluster, prefix, state);
    }

    String ingestUrl() {
        return "http://127.0.0.1:" + ingest.httpPort();
    }

    /** Returns when both topologies have committed all that ingest wrote before this call; there is nothing more to come then. */
    void awaitSettled() {
        await().atMost(LONG).until(() -> isAtEnd(Topics.RAW_ARTICLES, "enrich"));
        await().atMost(LONG).until(() -> isAtEnd(Topics.ENRICHED_ARTICLES, "sink"));
    }

    private boolean isAtEnd(Topic<?> topic, String role) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(prefix.value() + role)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends(topic).entrySet().stream()
                .allMatch(end -> end.getValue() == 0
                        || Optional.ofNullable(committed.get(end.getKey()))
                                .filter(offset -> offset.offset() >= end.getValue())
                                .isPresent());
    }

    /** The last stable offset; behind it there are only the marks of transactions, which committed offsets step over. */
    private Map<TopicPartition, Long> ends(Topic<?> topic) throws ExecutionException, InterruptedException {
        String name = prefix.nameOf(topic);
        Set<TopicPartition> partitions = admin.describeTopics(Set.of(name)).allTopicNames().get().values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(name, partition.partition()))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin
                .listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    @Override
    public void close() {
        parts.close();
    }
}
