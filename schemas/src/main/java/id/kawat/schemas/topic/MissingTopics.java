package id.kawat.schemas.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates topics that a cluster lacks, and waits until they can be written: a producer that writes right after the creation
 * can lose its first batch otherwise (KAFKA-15591).
 */
public final class MissingTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Admin admin;

    /** The admin client stays the caller's to close. */
    public MissingTopics(Admin admin) {
        this.admin = admin;
    }

    /**
     * Creates those of {@code wanted} that do not exist, and returns when every partition of all of them answers.
     *
     * @return names of the topics that were created
     * @throws TopicCreationException if the cluster refuses or does not answer
     */
    public Set<String> create(Collection<NewTopic> wanted) {
        Set<String> existing = existing();
        List<NewTopic> absent = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .toList();
        Map<String, Integer> created = createAll(absent);
        List<String> others = wanted.stream()
                .map(NewTopic::name)
                .filter(name -> !created.containsKey(name))
                .toList();
        awaitWritable(created, others);
        return new TreeSet<>(created.keySet());
    }

    private Set<String> existing() {
        return await("list topics", admin.listTopics().names());
    }

    /** Partitions of each topic that this call created; one that somebody else creates at the same moment is not among them. */
    private Map<String, Integer> createAll(List<NewTopic> topics) {
        Map<String, Integer> created = new HashMap<>();
        CreateTopicsResult result = admin.createTopics(topics);
        new TreeMap<>(result.values()).forEach((topic, done) -> {
            try {
                await("create topic " + topic, done);
                created.put(topic, await("describe topic " + topic, result.numPartitions(topic)));
            } catch (TopicCreationException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        });
        return created;
    }

    private void awaitWritable(Map<String, Integer> created, List<String> others) {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        created.forEach((topic, partitions) -> {
            for (int partition = 0; partition < partitions; partition++) {
                wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        });
        Map<String, TopicDescription> described =
                await("describe topics " + others, admin.describeTopics(others).allTopicNames());
        described.forEach((topic, description) -> {
            for (TopicPartitionInfo info : description.partitions()) {
                wanted.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest());
            }
        });
        awaitOffsets(wanted, created.keySet());
    }

    /** A broker that has not heard of a new topic yet says that there is none, to which the admin client has no patience. */
    private void awaitOffsets(Map<TopicPartition, OffsetSpec> wanted, Set<String> created) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                await(
                        "reach the partitions of " + created,
                        admin.listOffsets(wanted).all());
                return;
            } catch (TopicCreationException failure) {
                boolean mayPass = failure.getCause() instanceof UnknownTopicOrPartitionException;
                if (!mayPass || System.nanoTime() > deadline) {
                    throw failure;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new TopicCreationException("can't " + what + ": " + advice(cause), cause);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private static String advice(Throwable cause) {
        if (cause instanceof AuthorizationException) {
            return "the cluster does not allow it (" + cause.getMessage()
                    + "); grant this user Describe and Create, or have the topics created beforehand";
        }
        if (cause instanceof InvalidReplicationFactorException) {
            return "topics.replication.factor asks for more brokers than there are (" + cause.getMessage() + ")";
        }
        if (cause instanceof TimeoutException) {
            return "no answer from Kafka; check kafka.bootstrap.servers (" + cause.getMessage() + ")";
        }
        return String.valueOf(cause.getMessage());
    }
}
