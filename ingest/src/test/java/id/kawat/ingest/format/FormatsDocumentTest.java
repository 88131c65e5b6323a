package id.kawat.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.wire.ReasonClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document on formats names what the code knows; with {@code -Ddocs.record=true} its table of reasons is written anew. */
class FormatsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/formats.md");
    private static final String END = "<!-- end of reasons -->";

    @Test
    void namesEveryReason() throws IOException {
        String document = Files.readString(DOCUMENT);
        int start = document.indexOf("-->", document.indexOf("<!-- reasons:")) + 3;
        int end = document.indexOf(END);
        String current = document.substring(0, start) + "\n" + table() + document.substring(end);

        if (Boolean.getBoolean("docs.record")) {
            Files.writeString(DOCUMENT, current);
        }

        assertThat(Files.readString(DOCUMENT))
                .as("docs/formats.md is stale: run this test with -Ddocs.record=true and commit the file")
                .isEqualTo(current);
    }

    @Test
    void namesEveryFormat() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(WireReader.standard().formats())
                .allSatisfy(format -> assertThat(document).contains("`" + format + "`"));
    }

    private static String table() {
        return Arrays.stream(ReasonClass.values())
                .map(reason -> "| `" + reason.code() + "` | " + reason.meaning() + " |\n")
                .collect(Collectors.joining("", "| code | meaning |\n|---|---|\n", ""));
    }
}
