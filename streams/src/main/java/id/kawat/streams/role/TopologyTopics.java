package id.kawat.streams.role;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.MissingTopics;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicLayout;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/**
 * The topics around a topology. Those it reads and writes have to be there: a role creates none of the catalogue. The changelogs
 * of its stores are its own. They are created here and not by Streams, which writes to them at once and can lose its first batch
 * to a broker that has not heard of them yet (KAFKA-15591).
 */
final class TopologyTopics {

    private static final int TIMEOUT_MS = 15_000;

    private final KafkaSettings kafka;
    private final List<TopologyDescription.Node> nodes;

    TopologyTopics(Topology topology, KafkaSettings kafka) {
        this.kafka = kafka;
        this.nodes = topology.describe().subtopologies().stream()
                .<TopologyDescription.Node>flatMap(part -> part.nodes().stream())
                .toList();
    }

    /**
     * Returns when all of them can be used.
     *
     * @param besides full names of topics that must be there though the topology does not name them
     * @throws CannotStartException if no broker answers, or a topic is missing
     * @throws id.kawat.schemas.topic.TopicCreationException if a changelog can't be created
     */
    void prepare(String applicationId, Set<String> besides) {
        try (Admin admin = admin()) {
            Set<String> needed = new TreeSet<>(besides);
            needed.addAll(sources());
            needed.addAll(sinks());
            requirePresent(admin, needed);
            new MissingTopics(admin).create(changelogs(applicationId, sourcePartitions(admin)));
        }
    }

    /**
     * Returns if all of {@code topics} are there.
     *
     * @throws CannotStartException if no broker answers, or one is missing
     */
    static void requirePresent(Set<String> topics, KafkaSettings kafka) {
        new TopologyTopics(new Topology(), kafka).requirePresent(topics);
    }

    private void requirePresent(Set<String> topics) {
        try (Admin admin = admin()) {
            requirePresent(admin, topics);
        }
    }

    private Admin admin() {
        return Admin.create(
                kafka.forAdmin(Map.of("default.api.timeout.ms", TIMEOUT_MS, "request.timeout.ms", TIMEOUT_MS)));
    }

    private void requirePresent(Admin admin, Set<String> topics) {
        Set<String> missing = new TreeSet<>(topics);
        missing.removeAll(await(admin.listTopics().names()));
        if (!missing.isEmpty()) {
            throw new CannotStartException("topics.prefix: no topics " + missing + " on " + kafka.bootstrapServers()
                    + "; create them with `kawat topics create`, or set the prefix they were created with");
        }
    }

    private int sourcePartitions(Admin admin) {
        return await(admin.describeTopics(sources()).allTopicNames()).values().stream()
                .map(TopicDescription::partitions)
                .mapToInt(List::size)
                .max()
                .orElseThrow();
    }

    private List<NewTopic> changelogs(String applicationId, int partitions) {
        Map<String, String> config = Map.of(
                "cleanup.policy",
                "compact",
                "max.compaction.lag.ms", // a killed article's text is gone from here too
                Long.toString(Topic.COMPACTION_LAG.toMillis()),
                "max.message.bytes",
                Integer.toString(Topic.MAX_RECORD_BYTES));
        return of(TopologyDescription.Processor.class)
                .flatMap(processor -> processor.stores().stream())
                .distinct()
                .map(store -> applicationId + "-" + store + "-changelog")
                .map(name -> new NewTopic(name, partitions, TopicLayout.BROKER_DEFAULT).configs(config))
                .toList();
    }

    private List<String> sources() {
        return of(TopologyDescription.Source.class)
                .flatMap(source -> source.topicSet().stream())
                .toList();
    }

    private List<String> sinks() {
        return of(TopologyDescription.Sink.class)
                .map(TopologyDescription.Sink::topic)
                .toList();
    }

    private <N extends TopologyDescription.Node> Stream<N> of(Class<N> type) {
        return nodes.stream().filter(type::isInstance).map(type::cast);
    }

    private <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new CannotStartException(
                    "kafka.bootstrap.servers: no answer from " + kafka.bootstrapServers()
                            + "; is Kafka running there? (" + failure.getCause() + ")",
                    failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }
}
