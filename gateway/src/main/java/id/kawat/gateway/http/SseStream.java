package id.kawat.gateway.http;

import id.kawat.gateway.log.Delivery;
import id.kawat.gateway.log.Reading;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client that follows. It takes from its reading only when its connection takes more, so that a slow one holds nothing but
 * its place; it holds no thread while it waits.
 *
 * <p>All work is done by {@link #pump}, on the executor, never twice at a time; {@link #wake} may be called from anywhere.
 */
final class SseStream implements WriteListener {

    private static final Logger LOG = LoggerFactory.getLogger(SseStream.class);

    /** Written at once: enough for a burst, small enough for 500 clients. */
    private static final int CHUNK_BYTES = 32 * 1024;

    private static final int RECORDS_AT_ONCE = 256;
    private static final int PAST_AT_ONCE = 500;

    private final Reading reading;
    private final Optional<Instant> until;
    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Executor executor;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Runnable onEnd;
    private final Runnable follower = this::wake;

    /** Above zero while someone pumps. Held until {@link #start}: before it has its listener the connection would block. */
    private final AtomicInteger wakes = new AtomicInteger(1);

    /** Of the past, read but not yet written. */
    private final Deque<Delivery> waiting = new ArrayDeque<>();

    /** A portion of the past that has come, for the pump to take. */
    private volatile @Nullable List<Delivery> arrived;

    /** Goes on after the last record that was written or passed over. */
    private String cursor;

    private byte @Nullable [] opening;
    private boolean isPastComing;
    private boolean isEnding;
    private boolean isUnflushed;
    private volatile long lastWrite;
    private volatile boolean heartbeatIsDue;
    private volatile Optional<String> goodbye = Optional.empty();
    private volatile boolean ended;
    private volatile boolean hasPastFailed;

    SseStream(
            Reading reading,
            Optional<Instant> until,
            AsyncContext async,
            Executor executor,
            Clock clock,
            LongSupplier nanos,
            Runnable onEnd)
            throws IOException {
        this.reading = reading;
        this.until = until;
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        this.executor = executor;
        this.clock = clock;
        this.nanos = nanos;
        this.onEnd = onEnd;
        this.cursor = reading.cursor();
        this.opening = SseEvents.opening(cursor);
        this.lastWrite = nanos.getAsLong();
    }

    /** Begins to write. */
    void start() {
        out.setWriteListener(this);
        reading.follow(follower);
        pumpOnExecutor();
    }

    @Override
    public void onWritePossible() {
        wake();
    }

    @Override
    public void onError(Throwable gone) {
        LOG.debug("a client has gone", gone);
        end();
        try {
            async.complete();
        } catch (IllegalStateException already) {
            LOG.trace("was complete already", already);
        }
    }

    /** There may be something to do. */
    void wake() {
        if (wakes.getAndIncrement() == 0) {
            pumpOnExecutor();
        }
    }

    private void pumpOnExecutor() {
        try {
            executor.execute(this::pumpAll);
        } catch (RejectedExecutionException closing) {
            wakes.set(0);
        }
    }

    private void pumpAll() {
        int seen = wakes.get();
        do {
            try {
                pump();
            } catch (IOException | RuntimeException gone) {
                onError(gone);
            }
            seen = wakes.addAndGet(-seen);
        } while (seen != 0);
    }

    private void pump() throws IOException {
        while (!ended && out.isReady()) {
            if (isUnflushed) {
                isUnflushed = false;
                out.flush();
                continue;
            }
            if (isEnding) {
                async.complete();
                end();
                return;
            }
            byte[] next = next();
            if (next.length == 0) {
                return;
            }
            out.write(next);
            isUnflushed = true;
            lastWrite = nanos.getAsLong();
        }
    }

    /** What to write now; empty where there is nothing. */
    private byte[] next() {
        if (opening != null) {
            byte[] first = opening;
            opening = null;
            return first;
        }
        takeArrived();
        if (goodbye.isPresent()) {
            return last("closing", goodbye.get());
        }
        if (!waiting.isEmpty()) {
            return waitingChunk();
        }
        if (isPastComing) {
            return heartbeat();
        }
        if (hasPastFailed) {
            return last("failed", "Kafka can't be read now; try again");
        }
        return reading.isLive() ? live() : past();
    }

    private void takeArrived() {
        List<Delivery> portion = arrived;
        if (portion != null) {
            arrived = null;
            isPastComing = false;
            waiting.addAll(portion);
        }
        if (!isPastComing && waiting.isEmpty()) {
            cursor = reading.cursor();
        }
    }

    private byte[] waitingChunk() {
        List<Delivery> chunk = new ArrayList<>();
        int bytes = 0;
        while (!waiting.isEmpty() && bytes < CHUNK_BYTES) {
            Delivery delivery = waiting.removeFirst();
            cursor = delivery.cursor();
            bytes += delivery.result().json().length();
            chunk.add(delivery);
        }
        return SseEvents.of(chunk);
    }

    private byte[] live() {
        while (true) {
            Optional<List<Delivery>> found = reading.live(RECORDS_AT_ONCE);
            if (found.isEmpty()) {
                return last(
                        "cut-off",
                        "you read more slowly than news comes in, and what is next for you is no longer at hand");
            }
            cursor = reading.cursor();
            if (!found.get().isEmpty()) {
                return SseEvents.of(found.get());
            }
            if (reading.isAtEnd()) {
                return hasReachedUntil() ? last("end", "that was all before the end that was asked for") : heartbeat();
            }
        }
    }

    private boolean hasReachedUntil() {
        return until.isPresent() && !clock.instant().isBefore(until.get());
    }

    private byte[] past() {
        isPastComing = true;
        var unused = reading.past(PAST_AT_ONCE).whenComplete((found, failure) -> {
            if (failure != null) {
                LOG.warn("a portion of the past could not be read; the client is told to try again", failure);
                hasPastFailed = true;
            }
            arrived = failure == null ? found : List.of();
            wake();
        });
        return new byte[0];
    }

    private byte[] heartbeat() {
        if (!heartbeatIsDue) {
            return new byte[0];
        }
        heartbeatIsDue = false;
        return SseEvents.heartbeat(cursor);
    }

    private byte[] last(String name, String detail) {
        isEnding = true;
        return SseEvents.last(name, cursor, detail);
    }

    /** Called every now and then: says that we are still here where nothing was said for {@code silenceNanos}. */
    void tick(long silenceNanos) {
        if (nanos.getAsLong() - lastWrite >= silenceNanos) {
            heartbeatIsDue = true;
            wake();
        } else if (until.isPresent()) {
            wake();
        }
    }

    /** Says goodbye with the way to resume, and ends. */
    void close(String why) {
        goodbye = Optional.of(why);
        wake();
    }

    boolean hasEnded() {
        return ended;
    }

    private synchronized void end() {
        if (!ended) {
            ended = true;
            reading.unfollow(follower);
            onEnd.run();
        }
    }
}
