package id.kawat.enrich.replay;

import id.kawat.enrich.extract.Extractor;
import id.kawat.news.ReplayRecord;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enriches the past once more, beside the live result: from {@link #start} until everything is done that had come at the first start, or
 * until {@link #close}. What is not done then is done by the next start under the same label. Thread-safe.
 */
public final class Replay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(8);

    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<ReplayEnd> ended = new CompletableFuture<>();
    private final ReplayCluster cluster;
    private final ResultName label;
    private final Ledger ledger;

    private Replay(ReplayCluster cluster, ResultName label, Ledger ledger) {
        this.cluster = cluster;
        this.label = label;
        this.ledger = ledger;
    }

    /**
     * Begins, or goes on where a replay of that label was left, and returns before the first article is read.
     *
     * @param live consumer groups of the live roles; it makes room for them where they fall behind
     * @throws ReplayRefusedException if the label is another replay's, or this one runs elsewhere
     * @throws id.kawat.schemas.topic.TopicCreationException if its topic can't be created
     */
    public static Replay start(
            ReplaySettings settings, ReplayCluster cluster, Extractor extractor, List<String> live, Clock clock) {
        ReplayRecord known = new ReplayOpening(cluster, clock).open(settings, extractor.revision());
        Replay replay = new Replay(cluster, settings.label(), new Ledger(known, cluster.raw(), clock));
        if (known.getState() == ReplayState.ENDED) {
            replay.ended.complete(ReplayEnd.DONE);
        } else {
            new Thread(() -> replay.run(settings, extractor, live, clock), "kawat-replay-" + settings.label()).start();
        }
        return replay;
    }

    private void run(ReplaySettings settings, Extractor extractor, List<String> live, Clock clock) {
        try (RawLog log = new RawLog(cluster, label);
                Offsets offsets = new Offsets(cluster);
                ReplayWriter writer = ReplayWriter.open(cluster, label);
                LiveLead lead = new LiveLead(cluster.kafka(), live)) {
            ReplayState state =
                    new ReplayRun(settings, cluster, log, offsets, ledger, writer, extractor, lead, clock, stop).run();
            ended.complete(state == ReplayState.ENDED ? ReplayEnd.DONE : ReplayEnd.STOPPED);
        } catch (RuntimeException | Error failure) {
            endBy(failure);
        }
    }

    private void endBy(Throwable failure) {
        try {
            Optional<ReplayEnd> byAnother = Fenced.isBehind(failure)
                    ? new Fenced(new Replays(cluster)).whatHappened(label, ledger.written())
                    : Optional.empty();
            if (byAnother.isPresent()) {
                ended.complete(byAnother.get());
                return;
            }
            recordFailure(failure);
        } catch (RuntimeException another) {
            LOG.warn("replay {}: can't note its failure; it shows as interrupted", label, another);
        }
        ended.completeExceptionally(failure);
    }

    /** The failure of a process that can still reach Kafka; one that can't shows by its silence. */
    private void recordFailure(Throwable failure) {
        try (ReplayWriter writer = ReplayWriter.open(cluster, label)) {
            new Replays(cluster)
                    .find(label)
                    .ifPresent(committed -> writer.commit(ledger.failed(committed, String.valueOf(failure))));
        }
    }

    /** How far it has come. */
    public ReplayProgress progress() {
        return ledger.progress();
    }

    /** Completes when it has ended by itself or by somebody, exceptionally where it has failed. */
    public CompletableFuture<ReplayEnd> ended() {
        return ended.copy();
    }

    /**
     * Waits for its end; empty if that took longer than {@code timeout}.
     *
     * @throws IllegalStateException if it has failed, with the failure
     */
    public Optional<ReplayEnd> await(Duration timeout) {
        try {
            return Optional.of(ended.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("replay " + label + " has failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    /** Commits what is written and stops, so that it can go on later. Waits up to 8 seconds. */
    @Override
    public void close() {
        stop.countDown();
        try {
            ended.get(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException toldElsewhere) {
            LOG.debug("replay {} did not stop in order", label, toldElsewhere);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }
}
