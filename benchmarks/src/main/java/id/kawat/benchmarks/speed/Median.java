package id.kawat.benchmarks.speed;

import java.util.List;

/** Order statistics by the nearest rank. */
public final class Median {

    private Median() {}

    static double of(List<Double> values) {
        return percentile(values, 50);
    }

    /** The smallest value that at least {@code percent} of the values do not exceed. */
    public static double percentile(List<Double> values, double percent) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
