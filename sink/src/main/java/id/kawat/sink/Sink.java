package id.kawat.sink;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.FanOutTopology;
import id.kawat.sink.fanout.SinkCounts;
import id.kawat.sink.fanout.SinkTally;
import id.kawat.streams.failure.FailurePolicy;
import id.kawat.streams.role.RoleState;
import id.kawat.streams.role.StreamsRole;
import id.kawat.streams.role.StreamsSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The role sink, running. Thread-safe. */
public final class Sink implements AutoCloseable {

    private final StreamsRole role;
    private final SinkTally tally;

    private Sink(StreamsRole role, SinkTally tally) {
        this.role = role;
        this.tally = tally;
    }

    /**
     * Starts, and returns before the first version is read. Its application id, and with it its group, is the topics' prefix and
     * {@code sink}.
     *
     * @throws id.kawat.streams.role.CannotStartException if Kafka does not answer, topics are missing or the state folder can't
     *     be used
     */
    public static Sink start(SinkSettings settings, KafkaSettings kafka, SerdeSettings serdes, TopicPrefix prefix) {
        var tally = new SinkTally();
        var topology = new FanOutTopology(prefix, new ValueSerdes(serdes), settings.outputs(), tally).build();
        var deadLetters = prefix.nameOf(Topics.DEAD_LETTERS);
        var role = StreamsRole.start(
                topology,
                new StreamsSettings(applicationId(prefix), settings.stateFolder(), settings.threads()),
                kafka,
                deadLetters,
                FailurePolicy.settings(Stage.SINK, deadLetters, tally::deadLetter));
        return new Sink(role, tally);
    }

    /** Its group, too. */
    public static String applicationId(TopicPrefix prefix) {
        return prefix.value() + "sink";
    }

    public SinkCounts counts() {
        return tally.counts();
    }

    public RoleState state() {
        return role.state();
    }

    /** Waits until versions are processed for the first time; false if that took longer than {@code timeout}. */
    public boolean awaitRunning(Duration timeout) {
        return role.awaitRunning(timeout);
    }

    /** See {@link StreamsRole#ended}. */
    public CompletableFuture<Void> ended() {
        return role.ended();
    }

    /** See {@link StreamsRole#close}. */
    @Override
    public void close() {
        role.close();
    }
}
