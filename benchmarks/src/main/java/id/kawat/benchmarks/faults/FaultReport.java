package id.kawat.benchmarks.faults;

import id.kawat.benchmarks.faults.Fault.Blow;
import id.kawat.benchmarks.speed.Median;
import java.time.Duration;
import java.util.List;

/**
 * What a run with faults came to.
 *
 * @param repeated posts that were sent again because they were not acknowledged
 * @param raw records on articles.raw, repetitions among them
 * @param expected records of the undisturbed run
 * @param found records of this one
 * @param endedByThemselves how often a part ended without a blow, because another one was away
 */
record FaultReport(
        List<Recovered> recovered,
        int acknowledged,
        long repeated,
        long raw,
        long expected,
        long found,
        Check check,
        long deadLetters,
        Duration longestStall,
        int endedByThemselves,
        Duration took) {

    /** What the median from a process' start to its first new output may be. */
    static final Duration MEDIAN_RECOVERY = Duration.ofSeconds(10);

    /**
     * A fault and how long its victim took to bring something new.
     *
     * @param took from its start, or from the end of its pause
     */
    record Recovered(Fault fault, Duration took) {}

    FaultReport {
        recovered = List.copyOf(recovered);
    }

    /** Whether nothing was lost, doubled or out of order, and the pipeline was back in time. */
    boolean isGood() {
        return check.isClean() && deadLetters == 0 && isInTime();
    }

    private boolean isInTime() {
        return killed().isEmpty() || median(killed()) <= MEDIAN_RECOVERY.toMillis() / 1e3;
    }

    /** Those who had to be started again. */
    private List<Recovered> killed() {
        return recovered.stream().filter(one -> one.fault().blow() == Blow.KILL).toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("%-20s %6s %18s %9s%n".formatted("faults", "times", "recovery, median", "longest"));
        for (Victim victim : Victim.values()) {
            for (Blow blow : Blow.values()) {
                row(
                        text,
                        victim.label() + " " + blow.label(),
                        recovered.stream()
                                .filter(one -> one.fault().victim() == victim
                                        && one.fault().blow() == blow)
                                .toList());
            }
        }
        row(text, "all killed", killed());
        row(text, "all", recovered);
        return text.append(sums()).toString();
    }

    private static void row(StringBuilder text, String name, List<Recovered> of) {
        if (of.isEmpty()) {
            text.append("%-20s %6d%n".formatted(name, 0));
        } else {
            text.append("%-20s %6d %16.1f s %7.1f s%n"
                    .formatted(name, of.size(), median(of), Median.percentile(seconds(of), 100)));
        }
    }

    private static double median(List<Recovered> of) {
        return Median.percentile(seconds(of), 50);
    }

    private static List<Double> seconds(List<Recovered> of) {
        return of.stream().map(one -> one.took().toMillis() / 1e3).toList();
    }

    private String sums() {
        return """

                acknowledged deliveries  %,d (%,d posts repeated; %,d records on articles.raw)
                records expected         %,d
                records found            %,d
                lost                     %,d
                doubled                  %,d
                out of order             %,d
                not of this feed         %,d
                states that differ       %,d
                dead letters             %,d
                longest stall            %.1f s
                restarts not by a fault  %,d
                the whole run            %,d s
                """.formatted(
                        acknowledged,
                        repeated,
                        raw,
                        expected,
                        found,
                        check.lost(),
                        check.doubled(),
                        check.outOfOrder(),
                        check.foreign(),
                        check.states(),
                        deadLetters,
                        longestStall.toMillis() / 1e3,
                        endedByThemselves,
                        took.toSeconds());
    }
}
