package id.kawat.benchmarks.quotes;

import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Time over size for quotation marks and cues that nobody writes: ten times the text takes about ten times the time. */
final class HostileQuotes {

    private static final int ROUNDS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Extractor extractor = Extractors.standard();

    private record Shape(int size, IntFunction<String> text) {}

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put(
                "30,000 quotes", new Shape(30_000, n -> "\"Air sudah surut hari ini,\" kata Budi Santosa. ".repeat(n)));
        shapes.put(
                "30,000 quotes, a line each",
                new Shape(30_000, n -> "\"Air sudah surut hari ini,\" kata Budi Santosa.\n".repeat(n)));
        shapes.put("100,000 opening marks", new Shape(100_000, "“ "::repeat));
        shapes.put("30,000 lines that open and never close", new Shape(30_000, "\"Air\n"::repeat));
        shapes.put("10,000 nested marks", new Shape(5_000, n -> "“‘".repeat(n) + "air" + "’”".repeat(n)));
        shapes.put("a sentence of 200 KB without a cue", new Shape(200_000, n -> "air naik turun ".repeat(n / 15)));
        shapes.put(
                "a sentence of 200 KB of cues",
                new Shape(200_000, n -> "kata ia dan Budi mengatakan bahwa menurut ".repeat(n / 42)));
        shapes.put(
                "a sentence of 200 KB of English cues",
                new Shape(200_000, n -> "she said that he said, and said to the man who said ".repeat(n / 52)));
        return shapes;
    }

    /** In Markdown, milliseconds of the thread's own processor time. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | text | a tenth of it, ms | whole, ms | times | by the clock, ms |
                |---|---|---|---|---|
                """);
        shapes().forEach((name, shape) -> {
            double[] tenth = time(shape.text().apply(shape.size() / 10));
            double[] whole = time(shape.text().apply(shape.size()));
            table.append("| %s | %.0f | %.0f | %.1f | %.0f |%n"
                    .formatted(name, tenth[0], whole[0], whole[0] / Math.max(0.1, tenth[0]), whole[1]));
        });
        return table.toString();
    }

    /** Processor and clock of the quickest of some rounds. */
    private double[] time(String text) {
        double[] quickest = {Double.MAX_VALUE, Double.MAX_VALUE};
        for (int round = 0; round < ROUNDS; round++) {
            long clock = System.nanoTime();
            long processor = THREADS.getCurrentThreadCpuTime();
            extractor.extract(text, Optional.empty());
            quickest[0] = Math.min(quickest[0], (THREADS.getCurrentThreadCpuTime() - processor) / 1e6);
            quickest[1] = Math.min(quickest[1], (System.nanoTime() - clock) / 1e6);
        }
        return quickest;
    }
}
