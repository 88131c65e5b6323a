package id.kawat.ingest.poll;

import id.kawat.ingest.delivery.Arrival;
import id.kawat.ingest.delivery.DeliveryResult;
import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.delivery.Intake;
import id.kawat.ingest.poll.Fetched.Changed;
import id.kawat.ingest.poll.Fetched.Failed;
import id.kawat.ingest.source.SourceTransport.Poll;
import id.kawat.ingest.wire.WireOutcome;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One feed that is fetched again and again. For one thread at a time. */
final class PolledFeed implements AutoCloseable {

    static final String TRANSPORT = "poll";

    private static final Logger LOG = LoggerFactory.getLogger(PolledFeed.class);

    private final String source;
    private final URI url;
    private final GuardedFetch fetch;
    private final HostPace pace;
    private final PollPause pause;
    private final PollCursor cursor;
    private final Intake intake;

    PolledFeed(
            String source,
            Poll poll,
            GuardedFetch fetch,
            HostPace pace,
            PollPause pause,
            PollCursor cursor,
            Intake intake) {
        this.source = source;
        this.url = poll.url();
        this.fetch = fetch;
        this.pace = pace;
        this.pause = pause;
        this.cursor = cursor;
        this.intake = intake;
    }

    String source() {
        return source;
    }

    /** Fetches once, where the host's turn allows it, and says how long to wait before the next time. */
    Duration poll(Instant now) {
        Duration turn = pace.turn(url.getHost(), now);
        if (!turn.isZero()) {
            return turn;
        }
        Fetched fetched = fetch.fetch(url, cursor.etag(), cursor.lastModified());
        if (fetched instanceof Changed changed) {
            return deliver(changed);
        }
        return fetched instanceof Failed failed ? failed(failed.message(), failed.retryAfter()) : pause.afterSuccess();
    }

    private Duration deliver(Changed changed) {
        List<WireOutcome> listed = intake.read(changed.bytes(), Optional.of(source));
        List<WireOutcome> fresh = cursor.unseen(listed);
        DeliveryResult result = intake.send(
                        fresh, Optional.of(source), now -> Arrival.ofUrl(TRANSPORT, url.toString(), now))
                .await();
        if (result instanceof Unavailable unavailable) {
            return failed(unavailable.message(), Optional.empty());
        }
        try {
            cursor.save(listed, changed.etag(), changed.lastModified());
        } catch (IOException unwritable) {
            return failed("can't save what was taken: " + unwritable, Optional.empty());
        }
        return pause.afterSuccess();
    }

    private Duration failed(String message, Optional<Duration> retryAfter) {
        Duration next = pause.afterFailure(retryAfter);
        LOG.warn("source {}: {}: {}; next try in {} s", source, url, message, next.toSeconds());
        return next;
    }

    @Override
    public void close() throws IOException {
        fetch.close();
    }
}
