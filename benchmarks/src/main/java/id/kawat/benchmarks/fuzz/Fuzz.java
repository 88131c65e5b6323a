package id.kawat.benchmarks.fuzz;

import id.kawat.benchmarks.fuzz.WatchedReading.Read;
import id.kawat.ingest.wire.WireOutcome;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Reads damaged files until told to stop, or until one is not read as it must be. The same seed and files give the same cases. */
final class Fuzz {

    private static final int CASES_BETWEEN_COLLECTIONS = 5_000;

    private final List<WireFile> files;
    private final long seed;
    private final Limits limits;

    Fuzz(List<WireFile> files, long seed, Limits limits) {
        this.files = List.copyOf(files);
        this.seed = seed;
        this.limits = limits;
    }

    /**
     * What was seen.
     *
     * @param slowest processor time in nanoseconds
     * @param largest bytes allocated for one file
     * @param growth bytes of the live heap, after collecting garbage
     */
    record Report(
            long cases, long outcomes, long slowest, long slowestCase, long largest, long largestCase, long growth) {

        private static final Report NONE = new Report(0, 0, 0, 0, 0, 0, 0);

        private Report and(long number, Read read) {
            return new Report(
                    cases + 1,
                    outcomes + read.outcomes().size(),
                    Math.max(slowest, read.processor()),
                    read.processor() > slowest ? number : slowestCase,
                    Math.max(largest, read.allocated()),
                    read.allocated() > largest ? number : largestCase,
                    growth);
        }

        private Report grownBy(long bytes) {
            return new Report(cases, outcomes, slowest, slowestCase, largest, largestCase, Math.max(growth, bytes));
        }

        String text() {
            return "%,d cases, %,d outcomes; slowest %.1f ms of processor time (case %d), most allocated for one %.1f MiB (case %d), live heap grew by %.1f MiB"
                    .formatted(
                            cases,
                            outcomes,
                            slowest / 1e6,
                            slowestCase,
                            largest / 1048576.0,
                            largestCase,
                            growth / 1048576.0);
        }
    }

    /** Cases from {@code first} on, in order. */
    Report run(Function<byte[], List<WireOutcome>> reader, long first, BooleanSupplier goesOn)
            throws FuzzFailure, InterruptedException {
        Report report = Report.NONE;
        try (WatchedReading reading = new WatchedReading(reader, limits)) {
            long before = liveHeap();
            for (long number = first; goesOn.getAsBoolean(); number++) {
                report = report.and(number, read(reading, number));
                if (report.cases() % CASES_BETWEEN_COLLECTIONS == 0) {
                    report = report.grownBy(growth(before, number));
                }
            }
            return report.grownBy(growth(before, first + report.cases()));
        }
    }

    private Read read(WatchedReading reading, long number) throws FuzzFailure, InterruptedException {
        WireFile file = file(number);
        try {
            return reading.read(file.bytes());
        } catch (FuzzFailure failure) {
            throw new FuzzFailure(
                    "seed " + seed + ", case " + number + ", from " + file.name() + ", " + file.bytes().length
                            + " bytes: " + failure.getMessage(),
                    failure.getCause() == null ? failure : failure.getCause());
        }
    }

    /** The damaged file of a case, by seed and number alone. */
    WireFile file(long number) {
        Random random = new Random(seed * 1_000_003 + number);
        WireFile whole = files.get(random.nextInt(files.size()));
        return new WireFile(whole.name(), new Damage(random).to(whole.bytes()));
    }

    private long growth(long before, long number) throws FuzzFailure {
        long growth = liveHeap() - before;
        if (growth > limits.heapBytes()) {
            throw new FuzzFailure("seed " + seed + ", up to case " + number + ": the live heap grew by "
                    + (growth >> 20) + " MiB and does not shrink");
        }
        return growth;
    }

    private static long liveHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
