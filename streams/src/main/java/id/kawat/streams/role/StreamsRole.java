package id.kawat.streams.role;

import id.kawat.schemas.client.KafkaSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;

/** A topology that runs on its own threads from {@link #start} to {@link #close}, or until it fails. Thread-safe. */
public final class StreamsRole implements AutoCloseable {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

    private final KafkaStreams streams;
    private final CompletableFuture<Void> ended;
    private final CountDownLatch running = new CountDownLatch(1);

    private StreamsRole(KafkaStreams streams, CompletableFuture<Void> ended) {
        this.streams = streams;
        this.ended = ended;
    }

    /**
     * Starts, and returns before the first record is processed, see {@link #awaitRunning}.
     *
     * @param deadLetters full name of a topic that has to be there, as those have that the topology reads and writes
     * @param more Streams settings of this role, such as its failure policy
     * @throws CannotStartException if Kafka does not answer, topics are missing or the state folder can't be used
     * @throws id.kawat.schemas.topic.TopicCreationException if a store's changelog can't be created
     */
    public static StreamsRole start(
            Topology topology,
            StreamsSettings settings,
            KafkaSettings kafka,
            String deadLetters,
            Map<String, Object> more) {
        new TopologyTopics(topology, kafka).prepare(settings.applicationId(), Set.of(deadLetters));
        CompletableFuture<Void> ended = new CompletableFuture<>();
        KafkaStreams streams = null;
        try {
            streams = new KafkaStreams(topology, settings.properties(kafka, more));
            StreamsRole role = new StreamsRole(streams, ended);
            role.begin(settings.applicationId());
            return role;
        } catch (StreamsException failure) {
            if (streams != null) {
                streams.close(Duration.ZERO);
            }
            throw new CannotStartException(
                    "state folder " + settings.stateFolder()
                            + ": can't be used; make sure that it is writable and that no other" + " kawat uses it ("
                            + failure.getMessage() + ")",
                    failure);
        }
    }

    /**
     * For what a role does before {@link #start}: returns if all of {@code topics}, by their full names, are there.
     *
     * @throws CannotStartException if Kafka does not answer or topics are missing
     */
    public static void requireTopics(Set<String> topics, KafkaSettings kafka) {
        TopologyTopics.requirePresent(topics, kafka);
    }

    private void begin(String name) {
        streams.setUncaughtExceptionHandler(new ThreadFailures(name, ended));
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
        });
        streams.start();
    }

    /** Waits for the first time that it is {@link RoleState#RUNNING}; false if that took longer than {@code timeout}. */
    public boolean awaitRunning(Duration timeout) {
        try {
            return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    public RoleState state() {
        return RoleState.of(streams.state());
    }

    /** Completes when the role was closed, exceptionally when it failed; a role that failed has still to be closed. */
    public CompletableFuture<Void> ended() {
        return ended.copy();
    }

    /**
     * Commits what was processed and leaves the group, so that others take over at once. Waits up to 8 seconds; after that
     * what was not committed is processed again at the next start.
     */
    @Override
    public void close() {
        streams.close(
                CloseOptions.timeout(CLOSE_TIMEOUT).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
        ended.complete(null);
    }
}
