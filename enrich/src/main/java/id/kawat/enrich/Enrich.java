package id.kawat.enrich;

import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.topology.EnrichCounts;
import id.kawat.enrich.topology.EnrichTally;
import id.kawat.enrich.topology.EnrichmentTopology;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter.Stage;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.FailurePolicy;
import id.kawat.streams.generation.LiveRevision;
import id.kawat.streams.role.RoleState;
import id.kawat.streams.role.StreamsRole;
import id.kawat.streams.role.StreamsSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The role enrich, running. Thread-safe. */
public final class Enrich implements AutoCloseable {

    private final StreamsRole role;
    private final EnrichTally tally;

    private Enrich(StreamsRole role, EnrichTally tally) {
        this.role = role;
        this.tally = tally;
    }

    /**
     * Starts, and returns before the first article is read. Notes the extractor's revision, see {@link LiveRevision}. Its application id, and with it its group, is the topics' prefix and
     * {@code enrich}.
     *
     * @throws id.kawat.streams.role.CannotStartException if Kafka does not answer, topics are missing or the state folder can't
     *     be used
     */
    public static Enrich start(
            EnrichSettings settings,
            KafkaSettings kafka,
            SerdeSettings serdes,
            TopicPrefix prefix,
            Extractor extractor) {
        var tally = new EnrichTally();
        var deadLetters = prefix.nameOf(Topics.DEAD_LETTERS);
        StreamsRole.requireTopics(
                Stream.of(Topics.RAW_ARTICLES, Topics.ENRICHED_ARTICLES, Topics.PROMOTIONS, Topics.DEAD_LETTERS)
                        .map(prefix::nameOf)
                        .collect(Collectors.toSet()),
                kafka);
        var topology = new EnrichmentTopology(extractor, prefix, new ValueSerdes(serdes), tally)
                .ofGeneration(LiveRevision.enterService(extractor.revision(), kafka, prefix))
                .build();
        var role = StreamsRole.start(
                topology,
                new StreamsSettings(applicationId(prefix), settings.stateFolder(), settings.threads()),
                kafka,
                deadLetters,
                FailurePolicy.settings(Stage.ENRICH, deadLetters, tally::deadLetter));
        return new Enrich(role, tally);
    }

    /** Its group, too. */
    public static String applicationId(TopicPrefix prefix) {
        return prefix.value() + "enrich";
    }

    public EnrichCounts counts() {
        return tally.counts();
    }

    public RoleState state() {
        return role.state();
    }

    /** Waits until articles are processed for the first time; false if that took longer than {@code timeout}. */
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
