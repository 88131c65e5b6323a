package id.kawat.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.format.Reading;
import id.kawat.ingest.wire.WireOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollCursorTest {

    @TempDir
    private Path folder;

    @Test
    void remembersAcrossARestartWhatWasTaken() throws IOException {
        Path file = folder.resolve("cursors").resolve("blog.cursor");
        List<WireOutcome> listed = items("1: Hujan", "2: Reda");
        PollCursor.load(file).save(listed, Optional.of("\"e\""), Optional.of("Mon, 16 Nov 2026 00:00:00 GMT"));

        PollCursor again = PollCursor.load(file);

        assertThat(again.etag()).contains("\"e\"");
        assertThat(again.lastModified()).contains("Mon, 16 Nov 2026 00:00:00 GMT");
        assertThat(again.unseen(listed)).isEmpty();
        assertThat(again.unseen(items("1: Hujan", "2: Reda lagi", "3: Angin"))).hasSize(2);
    }

    @Test
    void forgetsTheOldestSoThatItStaysSmall() throws IOException {
        PollCursor cursor = PollCursor.load(folder.resolve("blog.cursor"));
        for (int i = 0; i < 60; i++) {
            List<String> texts = new ArrayList<>();
            for (int j = 0; j < 100; j++) {
                texts.add(i + "-" + j + ": Hujan");
            }
            cursor.save(items(texts.toArray(String[]::new)), Optional.empty(), Optional.empty());
        }

        assertThat(cursor.size()).isEqualTo(5000);
        assertThat(cursor.unseen(items("0-0: Hujan", "59-99: Hujan"))).hasSize(1);
    }

    @Test
    void takesADamagedFileForNone() throws IOException {
        Path file = folder.resolve("blog.cursor");
        Files.write(file, new byte[] {0, (byte) 0xFF, '\n', 'x'});

        assertThat(PollCursor.load(file).unseen(items("1: Hujan"))).hasSize(1);
    }

    private static List<WireOutcome> items(String... texts) {
        List<WireOutcome> outcomes = new ArrayList<>();
        for (String text : texts) {
            String[] parts = text.split(": ", 2);
            outcomes.addAll(Reading.outcomes("{\"id\": \"" + parts[0] + "\", \"body\": \"" + parts[1] + ".\"}"));
        }
        return outcomes;
    }
}
