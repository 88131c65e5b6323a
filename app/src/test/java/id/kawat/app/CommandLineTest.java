package id.kawat.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.cli.CapturedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {

    private final CapturedTerminal terminal = CapturedTerminal.ofScript();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "feed",
                "subscribe",
                "parse",
                "extract",
                "ingest",
                "enrich",
                "sink",
                "topics",
                "doctor",
                "article",
                "purge"
            })
    void everyCommandHasHelp(String command) {
        assertThat(kawat(command, "--help")).isZero();
        assertThat(terminal.out()).contains("Usage: kawat " + command);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void theHelpSaysHowToStart() {
        assertThat(kawat("--help")).isZero();
        assertThat(terminal.out()).contains("kawat run", "kawat feed samples/", "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fed",
                "run --nonsense",
                "subscribe",
                "subscribe nothing",
                "subscribe quotes --since someday",
                "subscribe quotes --until later",
                "subscribe quotes --speaker !",
                "feed",
                "parse",
                "article",
                "article 12",
                "purge",
                "extract"
            })
    void wrongUsageIsToldWithExitCodeTwo(String line) {
        assertThat(kawat(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).isNotBlank().doesNotContain("\tat ");
    }

    @Test
    void extractGoesOnAfterABrokenLine() throws IOException {
        Path lines = Files.writeString(folder.resolve("texts.jsonl"), """
                {"id": "1", "text": "Satu."}
                {"id": "2", "te
                {"id": "3", "text": 7}
                {"id": "4", "text": "Empat."}
                """);

        assertThat(kawat("extract", "--input", lines.toString())).isEqualTo(1);
        assertThat(terminal.outLines()).hasSize(2);
        assertThat(terminal.err().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("texts.jsonl, line "))
                .noneMatch(line -> line.contains("\tat "));
    }

    @Test
    void parseTellsWhatIsWrongWithEachBadFileBetweenGoodOnes() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"), "Judul\n\nIsi berita.\n");
        Path empty = Files.createFile(folder.resolve("empty"));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, 3, 0});
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"guid\": ");

        int exitCode = kawat(
                "parse", good.toString(), empty.toString(), binary.toString(), broken.toString(), good.toString());

        assertThat(exitCode).isZero();
        assertThat(terminal.outLines()).hasSize(5);
        assertThat(terminal.outLines().subList(1, 4)).allMatch(line -> line.contains("\"outcome\":\"reject\""));
        assertThat(terminal.outLines().get(4)).contains("\"outcome\":\"accept\"");
        assertThat(terminal.err()).isEmpty();
    }

    private int kawat(String... args) {
        return Kawat.run(terminal.terminal(), args);
    }
}
