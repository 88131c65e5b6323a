package id.kawat.benchmarks.entities;

import id.kawat.enrich.extract.EntityFinder;
import id.kawat.enrich.extract.Extractors;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Time over size for texts that nobody writes: ten times the text takes ten times the time, not a hundred. */
final class Growth {

    private static final int ROUNDS = 4;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final EntityFinder finder = Extractors.standardEntities();

    /** A kind of text in its full size of {@code units}, and how to make it. */
    private record Hostile(int units, IntFunction<String> text) {}

    private static Map<String, Hostile> hostile() {
        Map<String, Hostile> texts = new LinkedHashMap<>();
        texts.put("one token of 10 MB", new Hostile(10_000_000, "a"::repeat));
        texts.put("one token of 10 MB, capitals", new Hostile(10_000_000, "A"::repeat));
        texts.put("500 KB of capitals", new Hostile(500_000, size -> "BUPATI GARUT BUDI PT MAJU ".repeat(size / 26)));
        texts.put("500 KB of one name", new Hostile(500_000, size -> "Budi ".repeat(size / 5)));
        texts.put("100,000 one-word lines", new Hostile(500_000, size -> "Budi\n".repeat(size / 5)));
        texts.put("100,000 different people", new Hostile(1_500_000, size -> numbered("Budi X%d lalu ", size / 15)));
        texts.put("100,000 different agencies", new Hostile(1_500_000, size -> numbered("Dinas X%d (DX) ", size / 15)));
        texts.put("100,000 different places", new Hostile(1_500_000, size -> numbered("di Kota X%d, ", size / 15)));
        return texts;
    }

    private static String numbered(String pattern, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pattern.replace("%d", Integer.toString(i, 36)));
        }
        return text.toString();
    }

    /** A table in Markdown: the thread's own processor time, as a busy machine tells nothing by the clock, and the clock. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | text | a tenth of it, ms of processor | whole | times | by the clock, ms |
                |---|---|---|---|---|
                """);
        hostile().forEach((name, text) -> {
            Time tenth = time(text.text().apply(text.units() / 10));
            Time whole = time(text.text().apply(text.units()));
            double times = whole.processor() / tenth.processor();
            table.append("| %s | %.0f | %.0f | %.1f | %.0f |%n"
                    .formatted(name, tenth.processor(), whole.processor(), times, whole.clock()));
        });
        return table.toString();
    }

    /** In milliseconds. */
    private record Time(double processor, double clock) {}

    /** The quickest of some rounds: what the text needs, without what the virtual machine does besides. */
    private Time time(String text) {
        Time quickest = new Time(Double.MAX_VALUE, Double.MAX_VALUE);
        for (int round = 0; round < ROUNDS; round++) {
            long clock = System.nanoTime();
            long processor = THREADS.getCurrentThreadCpuTime();
            finder.find(text, Optional.empty());
            quickest = new Time(
                    Math.min(quickest.processor(), (THREADS.getCurrentThreadCpuTime() - processor) / 1e6),
                    Math.min(quickest.clock(), (System.nanoTime() - clock) / 1e6));
        }
        return quickest;
    }
}
