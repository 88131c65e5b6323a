package id.kawat.enrich.replay;

import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Stops and removes replays, wherever they run: by taking the right to write from whoever has it. */
public final class ReplayControl {

    /** A replay at work writes every second. */
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final ReplayCluster cluster;
    private final Replays replays;
    private final Clock clock;

    public ReplayControl(ReplayCluster cluster, Clock clock) {
        this.cluster = cluster;
        this.replays = new Replays(cluster);
        this.clock = clock;
    }

    /** Whether somebody works on it, as far as one can tell from here. */
    public static boolean isAtWork(ReplayRecord record, Clock clock) {
        return record.getState() == ReplayState.RUNNING
                && clock.instant().isBefore(record.getUpdatedAt().plus(SILENCE));
    }

    /**
     * The replay as it stands then: stopped, or ended if it had ended before. What was not committed is done again when it goes on.
     *
     * @throws ReplayRefusedException if there is none of that name
     */
    public ReplayRecord stop(ResultName label) {
        ReplayRecord known = replays.find(label).orElseThrow(() -> unknown(label));
        if (known.getState() != ReplayState.RUNNING) {
            return known;
        }
        try (ReplayWriter writer = ReplayWriter.open(cluster, label)) {
            ReplayRecord last = replays.find(label).orElseThrow(() -> unknown(label));
            if (last.getState() != ReplayState.RUNNING) {
                return last;
            }
            ReplayRecord stopped = ReplayRecord.newBuilder(last)
                    .setState(ReplayState.STOPPED)
                    .setUpdatedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                    .build();
            writer.commit(stopped);
            return stopped;
        }
    }

    private static ReplayRefusedException unknown(ResultName label) {
        return new ReplayRefusedException(
                "there is no replay " + label + "; `kawat replay status` lists those there are");
    }

    /**
     * Deletes its result, its groups and what is known of it, and nothing of any other label. Dead letters stay for their time.
     *
     * @throws ReplayRefusedException if there is none of that name, or it is at work
     */
    public void remove(ResultName label) {
        try (Admin admin = Admin.create(cluster.kafka().forAdmin(Map.of()))) {
            boolean hasTopic = await(admin.listTopics().names()).contains(cluster.result(label));
            boolean isKnown = replays.find(label)
                    .map(record -> requireIdle(label, record))
                    .isPresent();
            if (!isKnown && !hasTopic) {
                throw unknown(label);
            }
            try (ReplayWriter writer = ReplayWriter.open(cluster, label)) {
                delete(admin, label);
                if (isKnown) {
                    writer.forget(); // last: what is left by a crash in between is still known, and can be removed
                    // again
                }
            }
        }
    }

    private boolean requireIdle(ResultName label, ReplayRecord record) {
        if (isAtWork(record, clock)) {
            throw new ReplayRefusedException(
                    "replay " + label + " is at work: stop it first with `kawat replay stop " + label + "`");
        }
        return true;
    }

    private void delete(Admin admin, ResultName label) {
        ignoring(
                UnknownTopicOrPartitionException.class,
                admin.deleteTopics(List.of(cluster.result(label))).all());
        for (String group : List.of(cluster.applicationId(label), label.promotionGroup(cluster.prefix()))) {
            ignoring(
                    GroupIdNotFoundException.class,
                    admin.deleteConsumerGroups(List.of(group)).all());
        }
    }

    private static void ignoring(Class<? extends Exception> absent, KafkaFuture<Void> deletion) {
        try {
            deletion.get();
        } catch (ExecutionException failure) {
            if (!absent.isInstance(failure.getCause())) {
                throw new ReplayRefusedException(
                        "Kafka does not delete it: " + failure.getCause()
                                + "; grant this user Delete on the topic and the group and run the command again",
                        failure);
            }
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw new ReplayRefusedException(
                    "kafka.bootstrap.servers: Kafka does not answer: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }
}
