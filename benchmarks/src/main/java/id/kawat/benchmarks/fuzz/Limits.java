package id.kawat.benchmarks.fuzz;

import java.time.Duration;

/**
 * What reading one file may take.
 *
 * @param processor time that the reading thread really runs, so that a busy machine changes nothing
 * @param clock time by the clock, for a reading that waits for something
 * @param heapBytes growth of the live heap over all files; one file may allocate so much, and beyond that only in proportion to its
 *     size
 */
record Limits(Duration processor, Duration clock, long heapBytes) {

    /** Far above what any format needs (docs/speed.md), far below what grows with the square. */
    private static final long ALLOCATED_PER_BYTE = 2_000;

    /** What may be allocated for a file of this many bytes, nearly all of it garbage at once. */
    long allocatedBytes(int length) {
        return heapBytes + ALLOCATED_PER_BYTE * length;
    }

    /** Two seconds and 64 MiB. */
    static final Limits STANDARD = new Limits(Duration.ofSeconds(2), Duration.ofMinutes(2), 64L << 20);
}
