package id.kawat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.kawat.app.cli.CapturedTerminal;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.EmbeddedKafka;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the way of a command: one line that names the setting and what to do, an exit code, no trace. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class FailuresIT {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** Nothing listens there: it is the port of a service nobody runs any more. */
    private static final String NOBODY = "127.0.0.1:1";

    @TempDir
    private Path folder;

    private CapturedTerminal terminal;

    @BeforeEach
    void newTerminal() {
        terminal = CapturedTerminal.ofScript();
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribe quotes", "topics", "ingest", "enrich", "sink"})
    void tellsThatKafkaIsAbsent(String command) {
        assertThat(kawat(command, "--bootstrap-servers", NOBODY)).isEqualTo(FAILED);
        assertOneLine("Kafka does not answer", NOBODY, "kafka.bootstrap.servers", "kawat run", "--bootstrap-servers");
    }

    @Test
    void tellsThatTheRegistryIsAbsent() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0)) {
            for (String command : List.of("subscribe quotes", "ingest", "enrich", "sink")) {
                newTerminal();
                int exitCode = kawat(
                        command,
                        "--bootstrap-servers",
                        kafka.bootstrapServers(),
                        "--schema-registry",
                        "http://" + NOBODY);
                assertThat(exitCode).isEqualTo(FAILED);
                assertOneLine("schema registry not reachable", NOBODY, "schema.registry.url", "kawat run");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"embedded.kafka.port", "embedded.registry.port", "ingest.http.port"})
    void tellsWhichPortIsTaken(String setting) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run(setting + "=" + taken.getLocalPort())).isEqualTo(FAILED);
            assertOneLine(setting, Integer.toString(taken.getLocalPort()), "taken", "another");
        }
    }

    @Test
    void tellsARoleOfItsOwnThatItsPortIsTaken() throws IOException {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("kafka"));
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int exitCode = kawat(
                    "ingest",
                    "--bootstrap-servers",
                    cluster.bootstrapServers(),
                    "--schema-registry",
                    cluster.registryUrl(),
                    "-S",
                    "ingest.http.port=" + taken.getLocalPort());
            assertThat(exitCode).isEqualTo(FAILED);
            assertOneLine("ingest.http.port", Integer.toString(taken.getLocalPort()), "taken", "another");
        }
    }

    @Test
    void tellsThatTheDataFolderIsAFile() throws IOException {
        Files.createFile(folder.resolve("kawat-data"));

        assertThat(run()).isEqualTo(FAILED);
        assertOneLine("kawat-data", "data.dir", "is a file", "--data-dir");
    }

    @Test
    void tellsThatTheDataFolderCannotBeMade() {
        assertThat(kawat("run", "--data-dir", "/proc/nobody/writes/here")).isEqualTo(FAILED);
        assertOneLine("/proc/nobody", "data.dir", "can't write", "--data-dir");
    }

    @Test
    void tellsThatTheDiskIsFull() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small.toString()),
                "skipped: not allowed to mount a small disk");
        try {
            assertThat(kawat("run", "--data-dir", small.resolve("kawat-data").toString()))
                    .isEqualTo(FAILED);
            assertOneLine("kawat-data", "data.dir", "MiB free", "make room", "--data-dir");
        } finally {
            succeeds("umount", small.toString());
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ingest.htp.port=1, no such setting; did you mean ingest.http.port?",
        "nonsense=1, no such setting; `kawat doctor` lists the settings",
        "ingest.http.port=eight, not a whole number from 0 to 65535",
        "ingest.http.port=70000, not a whole number from 0 to 65535",
        "enrich.threads=0, not a whole number from 1 to",
        "topics.prefix=a b, topics.prefix",
        "ingest.source=, ingest.source",
        "ingest.article.max.bytes=-1, not a whole number"
    })
    void tellsWhichSettingIsWrong(String setting, String what) {
        assertThat(run(setting)).isEqualTo(WRONG_USAGE);
        assertOneLine(setting.substring(0, setting.indexOf('=')), what);
    }

    @Test
    void tellsThatTheSettingsFileIsMissing() {
        assertThat(kawat("run", "--config", "missing.properties")).isEqualTo(WRONG_USAGE);
        assertOneLine("--config", "missing.properties");
    }

    @Test
    void tellsThatNobodyTakesWhatIsFed() throws IOException {
        Path article = Files.writeString(folder.resolve("a.txt"), "Judul\n\nIsi.\n");

        assertThat(kawat("feed", "--to", "http://" + NOBODY, article.toString()))
                .isEqualTo(FAILED);
        assertOneLine("no ingest answers", NOBODY, "ingest.url", "kawat run", "--to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed", "extract", "parse"})
    void tellsWhichFileIsMissing(String command) {
        assertThat(kawat(command, "missing.txt")).isIn(FAILED, WRONG_USAGE);
        assertOneLine("missing.txt", "there is no file");
    }

    @Test
    void showsTheTraceWhenAskedTo() throws IOException {
        Path article = Files.writeString(folder.resolve("a.txt"), "Judul\n\nIsi.\n");

        assertThat(kawat("feed", "--verbose", "--to", "http://" + NOBODY, article.toString()))
                .isEqualTo(FAILED);
        assertThat(terminal.err()).contains("\tat ", "no ingest answers");
    }

    private int run(String... settings) {
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "embedded.kafka.port", "0",
                "embedded.registry.port", "0",
                "ingest.http.port", "0"));
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            all.put(parts[0], parts[1]);
        }
        List<String> args = new ArrayList<>(
                List.of("--data-dir", folder.resolve("kawat-data").toString()));
        all.forEach((key, value) -> args.addAll(List.of("-S", key + "=" + value)));
        return kawat("run", args.toArray(String[]::new));
    }

    private int kawat(String command, String... args) {
        List<String> all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of(args));
        return Kawat.run(terminal.terminal(), all.toArray(String[]::new));
    }

    private void assertOneLine(String... contents) {
        assertThat(terminal.err()).doesNotContain("\tat ", "Exception");
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err().lines().filter(line -> !line.startsWith("kawat: starting")))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("kawat: ").contains(contents));
    }
}
