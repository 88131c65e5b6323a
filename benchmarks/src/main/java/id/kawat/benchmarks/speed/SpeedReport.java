package id.kawat.benchmarks.speed;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Medians and ratios of the rounds. */
record SpeedReport(Map<Subject, List<Round>> rounds, double bytesEach) {

    String text() {
        StringBuilder text = new StringBuilder("\nmedians\n");
        double identity = median(Subject.IDENTITY);
        for (Subject subject : Subject.values()) {
            double median = median(subject);
            text.append("%-34s %,9.0f articles/s  %7.2f MB/s  %5.1f %% of identity  %,9.0f articles/s of processor%n"
                    .formatted(
                            subject.label(),
                            median,
                            median * bytesEach / 1e6,
                            100 * median / identity,
                            ofProcessor(subject)));
        }
        return text.append('\n').toString();
    }

    private double median(Subject subject) {
        return Median.of(of(subject).stream().map(Round::perSecond).toList());
    }

    private double ofProcessor(Subject subject) {
        return Median.of(of(subject).stream().map(Round::perProcessorSecond).toList());
    }

    private List<Round> of(Subject subject) {
        return Objects.requireNonNull(rounds.get(subject), subject.name());
    }
}
