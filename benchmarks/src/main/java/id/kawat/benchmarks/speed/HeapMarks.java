package id.kawat.benchmarks.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Heap in use, right after a full collection, when so many articles have passed. The pauses are kept, to be taken off the time. */
final class HeapMarks {

    private final TreeSet<Integer> ahead;
    private final Map<Integer, Long> bytes = new LinkedHashMap<>();
    private long paused;

    HeapMarks(int... articles) {
        ahead = new TreeSet<>();
        for (int mark : articles) {
            ahead.add(mark);
        }
    }

    /** Measures if a mark is passed. */
    void passed(int articles) {
        if (!ahead.isEmpty() && articles >= ahead.first()) {
            long before = System.nanoTime();
            MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
            memory.gc();
            bytes.put(ahead.pollFirst(), memory.getHeapMemoryUsage().getUsed());
            paused += System.nanoTime() - before;
        }
    }

    long pausedNanos() {
        return paused;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        bytes.forEach((articles, used) ->
                text.append("heap after collection at article %,d: %.1f MiB%n".formatted(articles, used / 1048576.0)));
        return text.toString();
    }
}
