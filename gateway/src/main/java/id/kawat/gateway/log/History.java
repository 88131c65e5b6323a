package id.kawat.gateway.log;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;

/** A few readers of the past that all subscribers take turns at, a portion each, in the order they ask. Thread-safe. */
final class History implements AutoCloseable {

    private static final long CLOSE_SECONDS = 10;

    private final List<HistoryReader> readers;
    private final BlockingQueue<HistoryReader> idle;
    private final ExecutorService threads;

    History(int size, Supplier<HistoryReader> newReader) {
        this.readers = java.util.stream.Stream.generate(newReader).limit(size).toList();
        this.idle = new ArrayBlockingQueue<>(size, false, readers);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(size, task -> {
            Thread thread = new Thread(task, "gateway-history-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs {@code portion} when it is its turn. */
    <T> CompletableFuture<T> ask(Function<HistoryReader, T> portion) {
        return CompletableFuture.supplyAsync(() -> run(portion), threads);
    }

    /** As many threads as readers: one is always idle here. */
    private <T> T run(Function<HistoryReader, T> portion) {
        HistoryReader reader = take();
        try {
            return portion.apply(reader);
        } finally {
            idle.add(reader);
        }
    }

    private HistoryReader take() {
        try {
            return idle.take();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                readers.forEach(HistoryReader::close);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
