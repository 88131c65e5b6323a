package id.kawat.benchmarks.speed;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time that processors have spent on this virtual machine. */
final class Processor {

    private Processor() {}

    /** Nanoseconds since its start, of all threads together. */
    static long nanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
