package id.kawat.benchmarks.speed;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Medians and ratios of the rounds. */
record SpeedReport(Map<Subject, List<Double>> rates, double bytesEach) {

    String text() {
        StringBuilder text = new StringBuilder("\nmedians\n");
        double identity = median(Subject.IDENTITY);
        for (Subject subject : Subject.values()) {
            double median = median(subject);
            text.append("%-34s %,9.0f articles/s  %7.2f MB/s  %5.1f %% of identity%n"
                    .formatted(subject.label(), median, median * bytesEach / 1e6, 100 * median / identity));
        }
        return text.append('\n').toString();
    }

    private double median(Subject subject) {
        return Median.of(Objects.requireNonNull(rates.get(subject), subject.name()));
    }
}
