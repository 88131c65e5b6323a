package id.kawat.enrich.replay;

import id.kawat.news.EnrichedArticle;
import id.kawat.news.ReplayBound;
import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.InterruptException;

/** Begins a replay, or finds the one that is to go on and makes sure that it is the same and nobody works on it. */
final class ReplayOpening {

    /** A replay at work writes every second; one that was silent for this long is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private static final long PAUSE_NANOS = 250_000_000;

    private final ReplayCluster cluster;
    private final Replays replays;
    private final Clock clock;

    ReplayOpening(ReplayCluster cluster, Clock clock) {
        this.cluster = cluster;
        this.replays = new Replays(cluster);
        this.clock = clock;
    }

    /** The replay as it stands, its topics there. */
    ReplayRecord open(ReplaySettings settings, String revision) {
        try (Admin admin = Admin.create(cluster.kafka().forAdmin(Map.of()))) {
            Set<String> topics = topics(admin);
            requireRaw(topics);
            ReplayRecord record = replays.find(settings.label())
                    .map(known -> goOn(known, settings, revision))
                    .orElseGet(() -> begin(admin, topics, settings, revision));
            createTopics(admin, record.getBounds().size(), List.of(Topics.enrichedAs(settings.label())));
            return record;
        }
    }

    private static Set<String> topics(Admin admin) {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException failure) {
            throw new ReplayRefusedException(
                    "kafka.bootstrap.servers: Kafka does not list its topics: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private void requireRaw(Set<String> topics) {
        if (!topics.contains(cluster.raw())) {
            throw new ReplayRefusedException(
                    "there is no topic " + cluster.raw()
                            + " (topics.prefix), so nothing to do again: feed articles first, or set the prefix they came under");
        }
    }

    private void createTopics(Admin admin, int partitions, List<Topic<EnrichedArticle>> more) {
        TopicLayout asRaw =
                new TopicLayout(OptionalInt.of(partitions), cluster.layout().replicationFactor());
        new TopicCreator(admin, cluster.prefix(), asRaw).createMissing(more);
    }

    private ReplayRecord begin(Admin admin, Set<String> topics, ReplaySettings settings, String revision) {
        ResultName label = settings.label();
        if (topics.contains(cluster.result(label))) {
            throw new ReplayRefusedException("there is a topic " + cluster.result(label) + " of no replay that is known"
                    + ": take another label, or remove it with `kawat replay remove " + label + "`");
        }
        try (Offsets offsets = new Offsets(cluster)) {
            SortedMap<Integer, Long> ends = new TreeMap<>();
            offsets.ends(cluster.raw()).forEach((partition, end) -> ends.put(partition.partition(), end));
            createTopics(admin, ends.size(), List.of());
            ReplayRecord record = record(settings, revision, ends);
            try (ReplayWriter writer = ReplayWriter.open(cluster, label)) {
                writer.commit(record); // before its topic: what has a topic is known, and can be removed
            }
            return record;
        }
    }

    private ReplayRecord record(ReplaySettings settings, String revision, SortedMap<Integer, Long> ends) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ReplaySelection selection = settings.selection();
        return ReplayRecord.newBuilder()
                .setLabel(settings.label().value())
                .setExtractor(revision)
                .setSettings(settings.extractor())
                .setFrom(selection.from().orElse(null))
                .setTo(selection.to().orElse(null))
                .setAskedTimes(settings.askedTimes())
                .setSource(selection.source().orElse(null))
                .setArticle(selection.article().orElse(null))
                .setBounds(ends.entrySet().stream()
                        .map(end -> new ReplayBound(end.getKey(), end.getValue(), 0L))
                        .toList())
                .setState(ReplayState.RUNNING)
                .setRate(settings.rate().orElse(null))
                .setParallel(settings.parallel())
                .setStartedAt(now)
                .setUpdatedAt(now)
                .build();
    }

    private ReplayRecord goOn(ReplayRecord known, ReplaySettings settings, String revision) {
        Sameness.require(known, settings, revision);
        return known.getState() == ReplayState.RUNNING ? silent(known) : known;
    }

    private ReplayRecord silent(ReplayRecord known) {
        while (clock.instant().isBefore(known.getUpdatedAt().plus(SILENCE))) {
            LockSupport.parkNanos(PAUSE_NANOS);
            ReplayRecord now = replays.find(new ResultName(known.getLabel())).orElse(known);
            if (!now.getUpdatedAt().equals(known.getUpdatedAt())) {
                if (now.getState() != ReplayState.RUNNING) {
                    return now;
                }
                throw new ReplayRefusedException(
                        "replay " + known.getLabel() + " is at work already: see `kawat replay" + " status "
                                + known.getLabel() + "`, stop it with `kawat replay stop " + known.getLabel() + "`");
            }
        }
        return known;
    }
}
