package id.kawat.benchmarks.fuzz;

import com.sun.management.ThreadMXBean;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads on a thread of its own and watches it from this one; a reading over its limits is given up, with its stack. */
final class WatchedReading implements AutoCloseable {

    private static final long LOOK_MILLIS = 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Function<byte[], List<WireOutcome>> reader;
    private final Limits limits;
    private final ExecutorService worker;
    private Thread thread = Thread.currentThread();

    WatchedReading(Function<byte[], List<WireOutcome>> reader, Limits limits) {
        this.reader = reader;
        this.limits = limits;
        this.worker = Executors.newSingleThreadExecutor(task -> {
            thread = new Thread(task, "kawat-fuzz");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What a file came to.
     *
     * @param processor nanoseconds
     * @param allocated bytes
     */
    record Read(List<WireOutcome> outcomes, long processor, long allocated) {}

    /** Reads a file within the limits. */
    Read read(byte[] file) throws FuzzFailure, InterruptedException {
        Future<Read> reading = worker.submit(() -> measured(file));
        Read read = await(reading);
        if (read.outcomes().isEmpty()) {
            throw new FuzzFailure("there is no outcome");
        }
        for (WireOutcome outcome : read.outcomes()) {
            if (outcome instanceof Rejected refusal && refusal.reason() == ReasonClass.PARSER_FAILED) {
                throw new FuzzFailure(refusal.message());
            }
        }
        if (read.allocated() > limits.allocatedBytes(file.length)) {
            throw new FuzzFailure("reading it allocates " + (read.allocated() >> 20) + " MiB");
        }
        return read;
    }

    private Read measured(byte[] file) {
        long processor = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        List<WireOutcome> outcomes = reader.apply(file);
        return new Read(
                outcomes,
                THREADS.getCurrentThreadCpuTime() - processor,
                THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated);
    }

    private Read await(Future<Read> reading) throws FuzzFailure, InterruptedException {
        long processorBefore = -1;
        long start = System.nanoTime();
        while (true) {
            try {
                Read read = reading.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                refuseOver(read.processor(), limits.processor(), "of processor time");
                return read;
            } catch (ExecutionException thrown) {
                throw new FuzzFailure("it throws", thrown.getCause() == null ? thrown : thrown.getCause());
            } catch (TimeoutException stillReading) {
                long processor = THREADS.getThreadCpuTime(thread.getId());
                processorBefore = processorBefore < 0 ? processor : processorBefore;
                refuseOver(processor - processorBefore, limits.processor(), "of processor time and is still at it");
                refuseOver(System.nanoTime() - start, limits.clock(), "by the clock and is still at it");
            }
        }
    }

    private void refuseOver(long nanos, Duration limit, String what) throws FuzzFailure {
        if (nanos > limit.toNanos()) {
            throw new FuzzFailure("reading it takes " + nanos / 1_000_000 + " ms " + what + stack());
        }
    }

    private String stack() {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }

    /** A reading that was given up goes on until the virtual machine ends: Java can't stop it. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
