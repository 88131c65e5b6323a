package id.kawat.benchmarks.entities;

import id.kawat.enrich.extract.EntityFinder;
import id.kawat.enrich.extract.Extractors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Time over size for texts that nobody writes: ten times the text takes ten times the time, not a hundred. */
final class Growth {

    private static final int ROUNDS = 3;

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

    /** A table in Markdown. */
    String table() {
        StringBuilder table = new StringBuilder("| text | a tenth of it, ms | whole, ms | times |\n|---|---|---|---|\n");
        hostile().forEach((name, text) -> {
            double tenth = millis(text.text().apply(text.units() / 10));
            double whole = millis(text.text().apply(text.units()));
            table.append("| %s | %.0f | %.0f | %.1f |%n".formatted(name, tenth, whole, whole / tenth));
        });
        return table.toString();
    }

    /** The quickest of some rounds: what the text needs, without what the machine does besides. */
    private double millis(String text) {
        double quickest = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            finder.find(text, Optional.empty());
            quickest = Math.min(quickest, (System.nanoTime() - start) / 1e6);
        }
        return quickest;
    }
}
