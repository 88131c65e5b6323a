package id.kawat.gateway.http;

import id.kawat.gateway.access.Limits;
import id.kawat.gateway.log.Reading;
import io.javalin.http.Context;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** All clients that follow, served by two threads. */
final class Streams implements AutoCloseable {

    private static final int THREADS = 2;
    private static final long TICK_MILLIS = 500;
    private static final long GOODBYE_SECONDS = 2;
    private static final String GOODBYE = "the gateway is closing; come back in a moment";

    private final Limits limits;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Set<SseStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService pumps = Executors.newFixedThreadPool(THREADS, task -> thread(task, "gateway-pump"));
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(task -> thread(task, "gateway-tick"));
    private final ScheduledFuture<?> ticking;
    private volatile boolean closing;

    Streams(Limits limits, Duration heartbeat, Clock clock, LongSupplier nanos) {
        this.limits = limits;
        this.clock = clock;
        this.nanos = nanos;
        this.ticking = ticks.scheduleAtFixedRate(
                () -> open.forEach(stream -> stream.tick(heartbeat.toNanos())),
                TICK_MILLIS,
                TICK_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Answers with a stream that ends when the client goes, falls behind or we close.
     *
     * @throws ProblemException if there are too many
     */
    void answer(Context context, Reading reading, Optional<Instant> until) {
        if (closing || !limits.openStream()) {
            throw ProblemException.of(
                            503,
                            "Too many clients",
                            "gateway.clients.max: " + limits.mostStreams() + " follow already; try again")
                    .withHeader("Retry-After", "10");
        }
        context.future(() -> {
            start(context, reading, until);
            return new CompletableFuture<>(); // the stream completes the request, past Javalin
        });
    }

    private void start(Context context, Reading reading, Optional<Instant> until) {
        HttpServletResponse response = context.res();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Accel-Buffering", "no"); // a proxy in front must not wait for more
        AsyncContext async = context.req().getAsyncContext(); // Javalin has begun it
        async.setTimeout(0);
        try {
            SseStream[] self = new SseStream[1];
            SseStream stream = new SseStream(reading, until, async, pumps, clock, nanos, () -> {
                limits.closeStream();
                open.remove(self[0]);
            });
            self[0] = stream;
            open.add(stream);
            begin(stream);
        } catch (IOException gone) {
            limits.closeStream();
            throw new UncheckedIOException(gone);
        }
    }

    private void begin(SseStream stream) {
        try {
            stream.start();
        } catch (IllegalStateException gone) {
            stream.onError(gone);
        }
        if (closing) { // and has said goodbye to those it knew
            stream.close(GOODBYE);
        }
    }

    int count() {
        return open.size();
    }

    /** Tells every client how to resume. */
    @Override
    public void close() {
        closing = true;
        ticking.cancel(false);
        ticks.shutdown();
        open.forEach(stream -> stream.close(GOODBYE));
        try {
            awaitGoodbyes();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        pumps.shutdown();
    }

    private void awaitGoodbyes() throws InterruptedException {
        long end = nanos.getAsLong() + TimeUnit.SECONDS.toNanos(GOODBYE_SECONDS);
        while (!open.isEmpty() && nanos.getAsLong() < end) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
