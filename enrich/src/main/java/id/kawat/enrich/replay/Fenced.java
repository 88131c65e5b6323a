package id.kawat.enrich.replay;

import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/** Finds out why a replay may no longer write: another process has opened its writer, to stop it, remove it or go on with it. */
final class Fenced {

    private static final long PAUSE_NANOS = 100_000_000;
    private static final int TRIES = 50;

    private final Replays replays;

    Fenced(Replays replays) {
        this.replays = replays;
    }

    static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the other one did, which it notes a moment after it has taken the right to write; empty if there is no other: then this
     * process was asleep for longer than its transaction may take.
     *
     * @param last that was written here
     */
    Optional<ReplayEnd> whatHappened(ResultName label, ReplayRecord last) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<ReplayRecord> now = replays.find(label);
            if (now.isEmpty()) {
                return Optional.of(ReplayEnd.REMOVED);
            }
            if (now.get().getState() == ReplayState.STOPPED) {
                return Optional.of(ReplayEnd.STOPPED);
            }
            if (now.get().getUpdatedAt().isAfter(last.getUpdatedAt())) {
                return Optional.of(ReplayEnd.TAKEN_OVER);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return Optional.empty();
    }
}
