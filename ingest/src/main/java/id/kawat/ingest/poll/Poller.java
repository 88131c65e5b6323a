package id.kawat.ingest.poll;

import id.kawat.ingest.delivery.Intake;
import id.kawat.ingest.source.SourceContract;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourceTransport.Poll;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches every feed whose contract says so, on a few threads, until closed. */
public final class Poller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int THREADS = 4;
    private static final Duration HOST_GAP = Duration.ofSeconds(1);
    private static final long CLOSE_SECONDS = 5;

    private final Clock clock;
    private final List<PolledFeed> feeds = new ArrayList<>();
    private final ScheduledThreadPoolExecutor threads;

    private Poller(Clock clock) {
        this.clock = clock;
        this.threads = new ScheduledThreadPoolExecutor(THREADS, task -> {
            Thread thread = new Thread(task, "kawat-poll");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts fetching.
     *
     * @param state folder that remembers what was taken, one file for each source
     * @throws IllegalArgumentException if what is remembered can't be read
     */
    public static Poller start(SourceContracts contracts, Path state, Intake intake, Clock clock) {
        Poller poller = new Poller(clock);
        HostPace pace = new HostPace(HOST_GAP);
        for (SourceContract contract : contracts.all()) {
            if (contract.transport() instanceof Poll poll) {
                poller.feeds.add(feed(contract, poll, state, pace, intake));
            }
        }
        poller.feeds.forEach(feed -> poller.schedule(feed, Duration.ZERO));
        return poller;
    }

    private static PolledFeed feed(SourceContract contract, Poll poll, Path state, HostPace pace, Intake intake) {
        Path file = state.resolve(contract.id() + ".cursor");
        try {
            return new PolledFeed(
                    contract.id(),
                    poll,
                    new GuardedFetch(FetchLimits.DEFAULT, SystemDefaultDnsResolver.INSTANCE, poll.allowedHosts()),
                    pace,
                    new PollPause(poll.every(), new Random()),
                    PollCursor.load(file),
                    intake);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "data.dir: can't read " + file + ", which remembers what was taken: " + unreadable, unreadable);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the task reports for itself
    private void schedule(PolledFeed feed, Duration pause) {
        try {
            threads.schedule(() -> round(feed), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closing) {
            LOG.debug("source {}: closing", feed.source(), closing);
        }
    }

    private void round(PolledFeed feed) {
        try {
            schedule(feed, feed.poll(clock.instant()));
        } catch (RuntimeException bug) {
            LOG.error("source {}: polling ended unexpectedly until the next start", feed.source(), bug);
        }
    }

    /** Ends after what is being delivered, within some seconds. */
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("polling: a fetch does not end; it is left behind");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        for (PolledFeed feed : feeds) {
            feed.close();
        }
    }
}
