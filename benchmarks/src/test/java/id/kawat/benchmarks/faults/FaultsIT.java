package id.kawat.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.benchmarks.faults.Fault.Blow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code kawat-bench faults}; the long one is a hundred faults. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
final class FaultsIT {

    private static final long SEED = 11;

    @TempDir
    private Path folder;

    @Test
    void losesAndDoublesNothingWhileItsPartsAreKilledAndStopped() throws Exception {
        FaultRun run =
                new FaultRun(Feed.of(600, SEED), FaultPlan.of(10, 600, SEED), folder, Parts.realIngest(), Map.of());

        FaultReport report = run(run);

        assertThat(report.check().examples()).isEmpty();
        assertThat(report.check().isClean()).isTrue();
        assertThat(report.deadLetters()).isZero();
        assertThat(report.found()).isEqualTo(report.expected()).isGreaterThan(3_000);
        assertThat(report.recovered()).hasSize(10);
    }

    @Test
    void findsWhatAnIngestLosesThatMovesFilesTooEarly() throws Exception {
        List<Delivery> files = Feed.of(120, SEED).deliveries().stream()
                .map(delivery -> new Delivery(delivery.number(), delivery.story(), delivery.json(), true))
                .toList();
        FaultPlan kills = new FaultPlan(List.of(
                new Fault(30, Victim.INGEST, Blow.KILL, false), new Fault(70, Victim.INGEST, Blow.KILL, false)));
        FaultRun run = new FaultRun(new Feed(files), kills, folder, List.of(HastyIngest.class.getName()), Map.of());

        FaultReport report = run(run);

        assertThat(report.check().lost()).isPositive();
        assertThat(report.isGood()).isFalse();
    }

    private static FaultReport run(FaultRun run) throws IOException, InterruptedException {
        FaultReport report = run.run((number, fault, acknowledged) -> {});
        System.out.print(report.text());
        return report;
    }
}
