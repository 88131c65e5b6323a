package id.kawat.app.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ParseCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SAMPLES = Path.of("..", "samples");

    private final CapturedTerminal terminal = CapturedTerminal.ofScript();

    @TempDir
    private Path folder;

    /** File, format, by what it is recognised, and where some fields come from. */
    static Stream<Arguments> explanations() {
        return Stream.of(
                Arguments.of(
                        "id-25-irigasi-lereng.xml",
                        "newsml-g2",
                        "root element",
                        Map.of("headline", "contentMeta/headline", "guid", "@guid", "body", "contentSet/inlineXML")),
                Arguments.of(
                        "id-26-pasar-ikan.newsml.xml",
                        "newsml-1.2",
                        "root element",
                        Map.of("guid", "Identification", "body", "DataContent")),
                Arguments.of(
                        "en-16-harbour-library.nitf.xml",
                        "nitf",
                        "root element",
                        Map.of("guid", "head/docdata/doc-id@id-string", "body", "body/body.content")),
                Arguments.of("norvania-bendungan.iptc", "iptc7901", "header line", Map.of("urgency", "priority")),
                Arguments.of("norvania-ferry.anpa", "anpa1312", "service letter", Map.of("sequence", "header line")),
                Arguments.of("id-22-kopi-gayo.json", "json", "brace", Map.of("headline", "headline", "guid", "uri")),
                Arguments.of("id-27-kabar-pesisir.rss.xml", "syndication", "root element", Map.of("headline", "title")),
                Arguments.of("en-16-harbour.atom.xml", "syndication", "root element", Map.of("guid", "id")),
                Arguments.of(
                        "id-28-jembatan.html",
                        "schema-org-html",
                        "HTML",
                        Map.of("headline", "JSON-LD", "body", "page")),
                Arguments.of("id-29-arsip.warc", "warc", "first line", Map.of("status", "default")),
                Arguments.of(
                        "en-17-lighthouse.eml", "mail", "From", Map.of("headline", "Subject", "guid", "Message-ID")),
                Arguments.of(
                        "id-01-banjir-semarang.txt",
                        "plain-text",
                        "no other format",
                        Map.of("guid", "made from headline and body", "headline", "first line")));
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void explainSaysHowAFileWasRecognisedAndWhereFieldsWereRead(
            String file, String format, String sign, Map<String, String> origins) throws IOException {
        List<JsonNode> lines = parse("--explain", SAMPLES.resolve(file).toString());

        assertThat(lines.get(0).path("recognised_as").asText()).isEqualTo(format);
        assertThat(lines.get(0).path("recognised_by").asText()).contains(sign);
        JsonNode told = lines.stream()
                .filter(line -> line.path("outcome").asText().equals("accept"))
                .findFirst()
                .orElseThrow()
                .path("origins");
        new LinkedHashMap<>(origins)
                .forEach((field, origin) ->
                        assertThat(told.path(field).asText()).as(field).contains(origin));
        assertThat(told.path("article_id").asText()).isEqualTo("made from source and guid");
    }

    @Test
    void withoutExplainThereAreNoOrigins() throws IOException {
        List<JsonNode> lines =
                parse(SAMPLES.resolve("en-16-harbour-library.nitf.xml").toString());

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.has("origins")).isFalse());
    }

    @Test
    void readsAFileAsTheContractOfItsSourceSays() throws IOException {
        Path sources = Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  - id: knn
                    zone: Asia/Jakarta
                    language: id
                    rights:
                      copyright: KNN
                """);
        Path item = Files.writeString(
                folder.resolve("item.json"),
                "{\"uri\": \"1\", \"embargoed\": \"2026-11-20T10:00:00\", \"body_text\": \"Hujan turun.\"}");

        JsonNode line = parse("--sources", sources.toString(), "--source", "knn", "--explain", item.toString())
                .get(1);

        assertThat(line.path("source").asText()).isEqualTo("knn");
        assertThat(line.path("embargo_until").asText()).isEqualTo("2026-11-20T03:00:00Z");
        assertThat(line.path("lang").asText()).isEqualTo("id");
        assertThat(line.path("rights").path("copyright").asText()).isEqualTo("KNN");
        assertThat(line.path("origins").path("lang").asText()).isEqualTo("contract: language");
        assertThat(line.path("origins").path("embargo_until").asText()).isEqualTo("embargoed");
        assertThat(line.path("origins").path("rights.copyright").asText()).isEqualTo("contract: rights");
    }

    @Test
    void namesTheLineOfAWrongContract() throws IOException {
        Path sources = Files.writeString(folder.resolve("sources.yaml"), "sources:\n  - id: knn\n    zone: Nowhere\n");

        int exitCode = Kawat.run(
                terminal.terminal(),
                "parse",
                "--sources",
                sources.toString(),
                "--source",
                "knn",
                SAMPLES.resolve("id-22-kopi-gayo.json").toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(terminal.err()).contains("sources.yaml:3", "zone");
    }

    private List<JsonNode> parse(String... arguments) throws IOException {
        String[] line = Stream.concat(Stream.of("parse"), Stream.of(arguments)).toArray(String[]::new);
        assertThat(Kawat.run(terminal.terminal(), line)).as(terminal.err()).isZero();
        List<JsonNode> nodes = new java.util.ArrayList<>();
        for (String printed : terminal.outLines()) {
            nodes.add(JSON.readTree(printed));
        }
        return nodes;
    }
}
