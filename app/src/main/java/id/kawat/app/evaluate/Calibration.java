package id.kawat.app.evaluate;

import id.kawat.enrich.quote.Confidences;
import id.kawat.enrich.quote.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How often attributions were right, by their basis and by the confidence they were given with. */
final class Calibration {

    /** Bounds of the bins in which confidence is compared with what came of it. */
    private static final double[] BINS = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01};

    /** Share of attributions that are right in articles on which nobody looked while writing rules. */
    private static final double EXPECTED = 0.9;

    /** Cases that the expectation counts as. */
    private static final int LEANING = 8;

    private final Map<String, int[]> byBasis = new TreeMap<>();
    private final int[] counts = new int[BINS.length - 1];
    private final int[] rights = new int[BINS.length - 1];
    private final double[] sums = new double[BINS.length - 1];

    void add(Quote quote, boolean right) {
        if (quote.speaker().isEmpty()) {
            return;
        }
        String basis = Confidences.basis(quote.rule(), quote.speaker().get().type());
        int[] seen = byBasis.computeIfAbsent(basis, b -> new int[2]);
        seen[0] += right ? 1 : 0;
        seen[1]++;
        int bin = 0;
        while (quote.confidence() >= BINS[bin + 1]) {
            bin++;
        }
        counts[bin]++;
        rights[bin] += right ? 1 : 0;
        sums[bin] += quote.confidence();
    }

    /** Lines of {@code confidence.txt}: few cases lean towards what new articles may be expected to bring. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        byBasis.forEach((basis, seen) -> lines.add(String.format(
                Locale.ROOT,
                "%s = %.2f  # %d of %d",
                basis,
                (seen[0] + LEANING * EXPECTED) / (seen[1] + LEANING),
                seen[0],
                seen[1])));
        return lines;
    }

    /** A line for each bin: confidence given on average, and how often it was right. */
    List<String> reliability() {
        List<String> lines = new ArrayList<>();
        for (int bin = 0; bin < counts.length; bin++) {
            if (counts[bin] > 0) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%.2f to %.2f  %5d attributions  confidence %.3f  right %.3f",
                        BINS[bin],
                        Math.min(1, BINS[bin + 1]),
                        counts[bin],
                        sums[bin] / counts[bin],
                        (double) rights[bin] / counts[bin]));
            }
        }
        return lines;
    }
}
