package id.kawat.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.samples.Samples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class RunCommandIT {

    /** The promise to whoever presses Ctrl-C. */
    private static final Duration STOP = Duration.ofSeconds(10);

    private static final String SAMPLE = Samples.FOLDER
            .resolve("en-03-guard-general.txt")
            .toAbsolutePath()
            .normalize()
            .toString();

    private static final String QUOTE = "They did everything right. They had seconds";

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItWasFedOverARestart() throws Exception {
        try (ChildKawat run = run()) {
            run.awaitSaying("Ready.");
            assertThat(run.err()).contains("Articles in", "http://127.0.0.1:", "Kafka", "Schema registry", "Data");
            try (ChildKawat feed = ChildKawat.start(folder, "feed", SAMPLE)) {
                assertThat(feed.exitCode()).as(feed.err()).isZero();
                assertThat(feed.err()).contains("1 accepted");
            }
            try (ChildKawat live = subscribe("--max", "1")) {
                assertThat(live.exitCode()).isZero();
            }
            assertThat(quotes()).anyMatch(line -> line.contains(QUOTE) && line.contains("Curtis B. Hallworth"));
            try (ChildKawat gateway = ChildKawat.start(
                    folder, "subscribe", "quotes", "--gateway", "--since", "beginning", "--until", "now", "--json")) {
                assertThat(gateway.exitCode()).as(gateway.err()).isZero();
                assertThat(gateway.out()).contains(QUOTE, "\"op\":\"upsert\"", "\"cursor\":\"");
            }
            stop(run);
        }
        try (ChildKawat again = run()) {
            again.awaitSaying("Ready.");
            assertThat(quotes()).filteredOn(line -> line.contains(QUOTE)).hasSize(1);
            stop(again);
        }
    }

    private static void stop(ChildKawat run) throws InterruptedException {
        run.terminate();
        assertThat(run.exitCode(STOP)).as(run.err()).isZero();
        assertThat(run.err()).contains("stopped; everything is kept in").doesNotContain("\tat ");
    }

    @Test
    void tellsASecondRunOnTheSameFolderWhoHoldsIt() throws Exception {
        try (ChildKawat first = run()) {
            first.awaitSaying("Ready.");
            try (ChildKawat second = run()) {
                assertThat(second.exitCode()).isEqualTo(1);
                List<String> complaints = second.err()
                        .lines()
                        .filter(line -> !line.startsWith("kawat: starting"))
                        .toList();
                assertThat(complaints)
                        .singleElement()
                        .satisfies(
                                line -> assertThat(line).contains("kawat-data", "in use by another run", "data.dir"));
            }
            try (ChildKawat feed = ChildKawat.start(folder, "feed", SAMPLE)) {
                assertThat(feed.exitCode()).as(feed.err()).isZero();
            }
            stop(first);
        }
    }

    private List<String> quotes() throws Exception {
        try (ChildKawat subscribe = subscribe("--until", "now")) {
            assertThat(subscribe.exitCode()).as(subscribe.err()).isZero();
            return subscribe.out().lines().toList();
        }
    }

    private ChildKawat subscribe(String... end) throws Exception {
        String[] args = {"subscribe", "quotes", "--since", "beginning", "--json", end[0], end[1]};
        return ChildKawat.start(folder, args);
    }

    private ChildKawat run() throws Exception {
        return ChildKawat.start(
                folder,
                "run",
                "-S",
                "embedded.kafka.port=0",
                "-S",
                "embedded.registry.port=0",
                "-S",
                "ingest.http.port=0",
                "-S",
                "gateway.http.port=0");
    }
}
