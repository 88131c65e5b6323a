package id.kawat.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A minute of what {@code kawat-bench fuzz} does for as long as one likes. */
class WireReaderFuzzIT {

    private static final List<Path> FOLDERS =
            List.of(Path.of("../samples"), Path.of("../../shared/feeds"), Path.of("../shared/feeds"));

    @Test
    void readsDamagedFilesOfEveryFormatWithinTheLimits() throws IOException, FuzzFailure, InterruptedException {
        WireReader reader = WireReader.standard();
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();

        Fuzz.Report report = new Fuzz(WireFile.in(FOLDERS), 20261116, Limits.STANDARD)
                .run(bytes -> reader.read(bytes, ReadHints.NONE), 0, () -> System.nanoTime() < end);

        System.out.println(report.text());
        assertThat(report.cases()).isPositive();
        assertThat(report.outcomes()).isGreaterThanOrEqualTo(report.cases());
    }
}
