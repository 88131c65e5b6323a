package id.kawat.benchmarks.parse;

import com.sun.management.ThreadMXBean;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import java.lang.management.ManagementFactory;

/** Reads one file again and again on this thread, and takes the time and the memory allocated. */
final class Meter {

    /** At least this long, so that the clock's grain does not count. */
    private static final long SHORTEST_NANOS = 150_000_000;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final WireReader reader = WireReader.standard();

    /**
     * What one reading of the file took.
     *
     * @param wall nanoseconds by the clock
     * @param processor nanoseconds that this thread really ran, whatever else the machine did
     * @param allocated bytes
     */
    record Cost(double wall, double processor, double allocated) {}

    /** The mean of as many readings as fit the time. */
    Cost measure(byte[] file) {
        long allocated = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        long processor = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int readings = 0;
        while (readings == 0 || System.nanoTime() - start < SHORTEST_NANOS) {
            items(file);
            readings++;
        }
        return new Cost(
                (double) (System.nanoTime() - start) / readings,
                (double) (threads.getCurrentThreadCpuTime() - processor) / readings,
                (double) (threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated) / readings);
    }

    /** How many outcomes the file gives. */
    int items(byte[] file) {
        return reader.read(file, ReadHints.NONE).size();
    }
}
