package id.kawat.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingFilesTest {

    private static final Instant START = Instant.parse("2026-11-16T00:00:00Z");

    private final SettlingFiles settling = new SettlingFiles(Duration.ofSeconds(2));

    @Test
    void takesAFileThatHasNotChangedForTheSettleTime() {
        SpooledFile file = file("a.txt", 10);

        assertThat(settling.complete(List.of(file), START)).isEmpty();
        assertThat(settling.complete(List.of(file), START.plusSeconds(1))).isEmpty();
        assertThat(settling.complete(List.of(file), START.plusSeconds(2))).containsExactly(file);
    }

    @Test
    void waitsAnewWhileAFileGrowsAndLetsItsNeighbourGo() {
        SpooledFile neighbour = file("b.txt", 5);

        settling.complete(List.of(file("a.txt", 10), neighbour), START);
        settling.complete(List.of(file("a.txt", 20), neighbour), START.plusSeconds(1));

        assertThat(settling.complete(List.of(file("a.txt", 20), neighbour), START.plusSeconds(2)))
                .containsExactly(neighbour);
    }

    private static SpooledFile file(String name, long size) {
        return new SpooledFile(Path.of(name), size, FileTime.from(START));
    }
}
