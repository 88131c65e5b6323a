package id.kawat.benchmarks.entities;

import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What an extractor with all its models costs.
 *
 * @param coldMillis to load it in a fresh virtual machine, class loading included
 * @param warmMillis to load it again, median of 9
 * @param heapMegabytes held by it, in MiB
 */
record Footprint(double coldMillis, double warmMillis, double heapMegabytes) {

    private static final int ROUNDS = 9;

    /** To be called before anything else has loaded an extractor. */
    static Footprint measure() {
        long start = System.nanoTime();
        Extractor first = Extractors.standard();
        double cold = millisSince(start);
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            start = System.nanoTime();
            Objects.requireNonNull(Extractors.standard().revision());
            warm.add(millisSince(start));
        }
        long before = used();
        Extractor held = Extractors.standard();
        long after = used();
        Objects.requireNonNull(first.revision() + held.revision());
        return new Footprint(cold, warm.stream().sorted().toList().get(ROUNDS / 2), (after - before) / 1048576.0);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
