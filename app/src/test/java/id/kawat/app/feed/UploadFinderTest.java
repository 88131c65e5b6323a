package id.kawat.app.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kawat.app.cli.CommandFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UploadFinderTest {

    private final UploadFinder finder = new UploadFinder(new ByteArrayInputStream("from a pipe".getBytes(UTF_8)));

    @TempDir
    private Path folder;

    @Test
    void walksFoldersByNameAndPassesNotesAndHiddenFilesOver() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "b");
        Files.writeString(folder.resolve("a.json"), "a");
        Files.writeString(folder.resolve("README.md"), "notes");
        Files.writeString(folder.resolve(".expected.jsonl"), "hidden");
        Files.writeString(Files.createDirectory(folder.resolve("c")).resolve("d.txt"), "d");

        assertThat(finder.find(List.of(folder.toString())))
                .extracting(
                        upload -> folder.relativize(Path.of(upload.origin())).toString())
                .containsExactly("a.json", "b.txt", "c/d.txt");
    }

    @Test
    void cutsLargeJsonLinesAtLineEndsAndLosesNothing() throws IOException {
        Path lines = folder.resolve("large.jsonl");
        String line = "{\"body\":\"" + "x".repeat(1000) + "\"}\n";
        Files.writeString(lines, line.repeat(3000) + "{\"body\":\"without an end\"}");

        List<Upload> uploads = finder.find(List.of(lines.toString()));

        assertThat(uploads).hasSize(3);
        assertThat(uploads.get(1).origin()).matches(".*large\\.jsonl#from-line=\\d+");
        ByteArrayOutputStream together = new ByteArrayOutputStream();
        for (Upload upload : uploads) {
            byte[] portion = upload.content().read();
            assertThat(portion[0]).isEqualTo((byte) '{');
            together.writeBytes(portion);
        }
        assertThat(together.toByteArray()).isEqualTo(Files.readAllBytes(lines));
    }

    @Test
    void readsStandardInput() throws IOException {
        List<Upload> uploads = finder.find(List.of("-"));

        assertThat(uploads).singleElement().extracting(Upload::origin).isEqualTo("stdin");
        assertThat(uploads.get(0).content().read()).isEqualTo("from a pipe".getBytes(UTF_8));
    }

    @Test
    void namesThePathThatIsNotThere() {
        assertThatThrownBy(() -> finder.find(List.of("missing.txt")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("missing.txt");
    }
}
