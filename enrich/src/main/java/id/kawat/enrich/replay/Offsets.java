package id.kawat.enrich.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Where the partitions of a topic begin and end. */
final class Offsets implements AutoCloseable {

    private static final long PAUSE_NANOS = 20_000_000;
    private static final int TRIES = 500;

    private final Admin admin;

    Offsets(ReplayCluster cluster) {
        this.admin = Admin.create(cluster.kafka().forAdmin(Map.of()));
    }

    /** The first that is still kept. */
    Map<TopicPartition, Long> beginnings(String topic) {
        return of(topic, OffsetSpec.earliest(), IsolationLevel.READ_COMMITTED);
    }

    /** Behind the last record of which it is decided whether it is committed. */
    Map<TopicPartition, Long> ends(String topic) {
        return of(topic, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
    }

    /**
     * Returns when readers of committed records see all that was written to a topic, or after some seconds: the broker marks the end of
     * a transaction after it has answered that it is committed.
     */
    void awaitSettled(String topic) {
        for (int tried = 0; tried < TRIES && !isSettled(topic); tried++) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private boolean isSettled(String topic) {
        return ends(topic).equals(of(topic, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED));
    }

    private Map<TopicPartition, Long> of(String topic, OffsetSpec what, IsolationLevel isolation) {
        int partitions = await(admin.describeTopics(Set.of(topic)).allTopicNames())
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .collect(Collectors.toMap(partition -> partition, partition -> what));
        Map<TopicPartition, Long> found = new HashMap<>();
        await(admin.listOffsets(wanted, new ListOffsetsOptions(isolation)).all())
                .forEach((partition, answer) -> found.put(partition, answer.offset()));
        return found;
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new ReplayRefusedException(
                    "kafka.bootstrap.servers: Kafka does not tell its offsets: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
