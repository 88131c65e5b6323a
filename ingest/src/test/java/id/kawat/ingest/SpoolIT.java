package id.kawat.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.EmbeddedCluster;
import id.kawat.ingest.spool.SpoolMode;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.news.WireArticle;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.topic.TopicPrefix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path clusterFolder;

    @TempDir
    Path folder;

    private static EmbeddedCluster cluster;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(clusterFolder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    private static RunningIngest start(SpoolSettings spool) {
        return start(RunningIngest.newTopics(cluster.bootstrapServers()), spool);
    }

    private static RunningIngest start(TopicPrefix prefix, SpoolSettings spool) {
        return RunningIngest.start(
                cluster.bootstrapServers(),
                cluster.registryUrl(),
                prefix,
                Clock.systemUTC(),
                spool.every(Duration.ofMillis(50), Duration.ofMillis(100)));
    }

    @Test
    void movesFilesOnceTheyAreInKafkaAndBadOnesAside() throws IOException {
        byte[] binary = new byte[4000];
        new Random(3).nextBytes(binary);
        byte[] large = "Hujan turun. ".repeat(800_000).getBytes(UTF_8);
        Map<String, byte[]> bad = Map.of(
                "b-empty.txt",
                new byte[0],
                "c-binary.txt",
                binary,
                "d-broken.json",
                "{\"uri\": \"x\", \"body_".getBytes(UTF_8),
                "e-large.txt",
                large,
                "f-controls.json",
                "{\"id\": \"a\\u0000\", \"body\": \"b\"}".getBytes(UTF_8));
        write("a-good.txt", "SURABAYA - Hujan turun.");
        for (Map.Entry<String, byte[]> file : bad.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        write("nested/deep/z-good.txt", "MEDAN - Hujan reda.");
        write("still-writing.part", "MEDAN - Belum");

        try (RunningIngest ingest = start(SpoolSettings.move(folder))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names(folder))
                            .containsExactlyInAnyOrder(
                                    "done/a-good.txt",
                                    "done/nested/deep/z-good.txt",
                                    "rejected/b-empty.txt",
                                    "rejected/b-empty.txt.reason.json",
                                    "rejected/c-binary.txt",
                                    "rejected/c-binary.txt.reason.json",
                                    "rejected/d-broken.json",
                                    "rejected/d-broken.json.reason.json",
                                    "rejected/e-large.txt",
                                    "rejected/e-large.txt.reason.json",
                                    "rejected/f-controls.json",
                                    "rejected/f-controls.json.reason.json",
                                    "still-writing.part"));

            assertThat(ingest.topics().articles())
                    .extracting(WireArticle::getBody)
                    .containsExactlyInAnyOrder("SURABAYA - Hujan turun.", "MEDAN - Hujan reda.");
            List<DeadLetter> letters = ingest.topics().deadLetters();
            assertThat(letters)
                    .extracting(letter -> fileName(letter.origin()) + " " + letter.reasonClass())
                    .containsExactlyInAnyOrder(
                            "b-empty.txt content.empty",
                            "c-binary.txt content.binary",
                            "d-broken.json json.malformed",
                            "e-large.txt limit.size",
                            "f-controls.json schema.control_character");
            bad.forEach((name, bytes) -> assertThat(letters)
                    .filteredOn(letter -> fileName(letter.origin()).equals(name))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.bytes()).isEqualTo(bytes)));
            assertThat(Files.readString(folder.resolve("rejected/d-broken.json.reason.json")))
                    .contains("json.malformed");
        }
    }

    @Test
    void givesAThousandFilesAThousandIds() throws IOException {
        for (int i = 0; i < 1000; i++) {
            write("article-" + i + ".txt", "Berita ke-" + i + "\n\nBOGOR - Hujan turun untuk ke-" + i + " kali.");
        }

        try (RunningIngest ingest = start(SpoolSettings.move(folder))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.counts().accepted()).isEqualTo(1000));

            assertThat(new HashSet<>(ingest.topics().articleKeys())).hasSize(1000);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.counts().waiting()).isZero());
        }
    }

    @Test
    void neverPutsADeliveredFileInThePlaceOfAnotherAlsoThroughALink(@TempDir Path elsewhere) throws IOException {
        write("done/a.txt", "lama");
        write("a.txt", "MEDAN - Hujan turun.");

        Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
        try (RunningIngest ingest = start(SpoolSettings.move(link))) {
            await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("done/a.1.txt")));

            assertThat(folder.resolve("done/a.txt")).hasContent("lama");
            assertThat(ingest.topics().articles()).hasSize(1);
        }
    }

    @Test
    void deliversAFileThatCannotBeMovedOnceAndItsNeighboursAsWell() throws IOException {
        write("done/nested", "a file where a folder is needed");
        write("nested/a.txt", "MEDAN - Hujan turun.");
        write("b.txt", "MEDAN - Hujan reda.");

        try (RunningIngest ingest = start(SpoolSettings.move(folder))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.counts().accepted()).isEqualTo(2));
            await().during(Duration.ofMillis(500))
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names(folder))
                            .containsExactlyInAnyOrder("done/nested", "nested/a.txt", "done/b.txt"));

            assertThat(ingest.topics().articles()).hasSize(2);
        }
    }

    @Test
    void leavesFilesInAKeptFolderAndRemembersThemAcrossRestarts(@TempDir Path data) throws IOException {
        SpoolSettings keep = SpoolSettings.keep(folder, data.resolve("journal.jsonl"));
        TopicPrefix prefix = RunningIngest.newTopics(cluster.bootstrapServers());
        write("README.md", "About these files.");
        write("a.txt", "MEDAN - Hujan turun.");
        try (RunningIngest ingest = start(prefix, keep)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(ingest.counts().accepted()).isEqualTo(1));
        }
        write("a.txt", "MEDAN - Hujan turun."); // touched, not changed
        write("b.txt", "MEDAN - Hujan reda.");

        try (RunningIngest ingest = start(prefix, keep)) {
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(ingest.counts()).isEqualTo(new IngestCounts(1, 0, 0, 0, 0, List.of())));

            assertThat(ingest.topics().articles())
                    .extracting(WireArticle::getBody)
                    .containsExactlyInAnyOrder("MEDAN - Hujan turun.", "MEDAN - Hujan reda.");
            assertThat(names(folder)).containsExactlyInAnyOrder("README.md", "a.txt", "b.txt");
        }
    }

    @Test
    void streamsAnArchiveLargerThanAnyFileReadAsAWhole() throws IOException {
        StringBuilder archive = new StringBuilder();
        for (int i = 0; i < 1200; i++) {
            archive.append(record(page(i)));
        }
        write("large.warc", archive.toString());
        write("large.txt", "MEDAN - Hujan reda. ".repeat(1000));
        SpoolSettings small = new SpoolSettings(
                folder,
                SpoolMode.MOVE,
                Optional.empty(),
                Optional.empty(),
                Duration.ofMillis(100),
                Duration.ofMillis(50),
                10_000);

        try (RunningIngest ingest = start(small)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(names(folder)).contains("rejected/large.txt", "done/large.warc"));

            assertThat(new HashSet<>(ingest.topics().articleKeys())).hasSize(1200);
            assertThat(ingest.topics().deadLetters())
                    .extracting(letter -> fileName(letter.origin()) + " " + letter.reasonClass())
                    .containsExactly("large.txt limit.size");
        }
    }

    private static String page(int number) {
        return "<html><head><title>Berita " + number + "</title><link rel=\"canonical\" href=\"https://kbn.example/"
                + number + "\"></head><body><article><p>Hujan turun di Bandung.</p></article></body></html>";
    }

    private static String record(String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String fileName(String origin) {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
