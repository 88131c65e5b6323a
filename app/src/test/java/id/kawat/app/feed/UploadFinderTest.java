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
import java.util.ArrayList;
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

        assertThat(uploads(folder))
                .extracting(
                        upload -> folder.relativize(Path.of(upload.origin())).toString())
                .containsExactly("a.json", "b.txt", "c/d.txt");
    }

    @Test
    void cutsLargeJsonLinesAtLineEndsAndLosesNothing() throws IOException {
        Path lines = folder.resolve("large.jsonl");
        String line = "{\"body\":\"" + "x".repeat(1000) + "\"}\n";
        Files.writeString(lines, line.repeat(3000) + "{\"body\":\"without an end\"}");

        List<Upload> uploads = uploads(lines);

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
        List<Upload> uploads = uploads(Path.of("-"));

        assertThat(uploads).singleElement().extracting(Upload::origin).isEqualTo("stdin");
        assertThat(uploads.get(0).content().read()).isEqualTo("from a pipe".getBytes(UTF_8));
    }

    @Test
    void cutsArchivesOfAnySizeByTheirRecordsWithoutReadingAhead() throws IOException {
        Path archive = folder.resolve("large.warc");
        String record = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: 300000\r\n\r\n"
                + "<p>Hujan turun. ".repeat(18_750) + "\r\n\r\n";
        Files.writeString(archive, record.repeat(20));

        try (Uploads uploads = finder.find(List.of(archive.toString()))) {
            Upload first = uploads.next();

            assertThat(first.origin()).endsWith("large.warc#from-record=1");
            assertThat(first.size()).isLessThan(2_000_000);
            assertThat(uploads.size()).isEqualTo(Files.size(archive));
            List<Upload> rest = new ArrayList<>();
            uploads.forEachRemaining(rest::add);
            assertThat(rest).extracting(Upload::origin).last().asString().endsWith("#from-record=17");
            assertThat(first.size() + rest.stream().mapToLong(Upload::size).sum())
                    .isEqualTo(Files.size(archive));
        }
    }

    private List<Upload> uploads(Path path) {
        List<Upload> all = new ArrayList<>();
        finder.find(List.of(path.toString())).forEachRemaining(all::add);
        return all;
    }

    @Test
    void namesThePathThatIsNotThere() {
        assertThatThrownBy(() -> finder.find(List.of("missing.txt")))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("missing.txt");
    }
}
