package id.kawat.app.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawFilesTest {

    @TempDir
    private Path folder;

    @Test
    void readsLinesAndTheTextsOfJson() throws IOException {
        Path plain = Files.writeString(folder.resolve("raw.txt"), "Hujan turun di Lebak.\n\nWarga menunggu.\n");
        Path json = Files.writeString(folder.resolve("raw.jsonl"), "{\"id\":1,\"text\":\"Jalan ditutup.\"}\n");

        assertThat(new RawFiles(List.of(plain, json)))
                .containsExactly("Hujan turun di Lebak.", "Warga menunggu.", "Jalan ditutup.");
    }

    @Test
    void unpacksWhatIsPacked() throws IOException {
        Path packed = folder.resolve("raw.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("{\"text\":\"Café di Garut.\"}\nSatu baris.\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new RawFiles(List.of(packed))).containsExactly("Café di Garut.", "Satu baris.");
    }

    @Test
    void namesTheFileWhoseJsonHasNoText() throws IOException {
        Path json = Files.writeString(folder.resolve("raw.jsonl"), "{\"text\":\"Baik.\"}\n{\"text\":7}\n");

        RawFiles files = new RawFiles(List.of(json));

        assertThatThrownBy(files::iterator)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("raw.jsonl")
                .hasMessageContaining("text");
    }
}
