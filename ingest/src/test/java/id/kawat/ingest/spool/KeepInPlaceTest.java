package id.kawat.ingest.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepInPlaceTest {

    private static final FileVerdict DELIVERED = new FileVerdict("sha256:1", 1, 0, List.of());

    @TempDir
    Path folder;

    @TempDir
    Path data;

    @Test
    void remembersAfterACrashThatCutOffTheLastLine() throws IOException {
        Path journal = data.resolve("journal.jsonl");
        Files.writeString(folder.resolve("a.txt"), "satu");
        Files.writeString(folder.resolve("b.txt"), "dua");
        deliverAll(new KeepInPlace(journal));
        String lines = Files.readString(journal);
        Files.writeString(journal, lines.substring(0, lines.length() - 10));

        KeepInPlace restarted = new KeepInPlace(journal);
        assertThat(restarted.candidates(folder)).hasSize(1);
        deliverAll(restarted);

        assertThat(new KeepInPlace(journal).candidates(folder)).isEmpty();
    }

    private void deliverAll(KeepInPlace kept) throws IOException {
        for (SpooledFile file : kept.candidates(folder)) {
            kept.dispose(file, DELIVERED);
        }
    }
}
