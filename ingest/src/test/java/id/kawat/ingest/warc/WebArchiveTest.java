package id.kawat.ingest.warc;

import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebArchiveTest {

    private static final String PAGE =
            "<html lang=\"id\"><head><title>%s</title></head><body><article><p>Hujan turun di Bandung.</p></article></body></html>";

    @ParameterizedTest
    @ValueSource(ints = {0, -2, 2, -40, 9, 30, 1_000_000})
    void goesOnAtTheNextRecordWhateverALengthClaims(int wrong) {
        String archive = record("Satu", 0) + record("Dua", wrong) + record("Tiga", 0);

        List<WireOutcome> outcomes = outcomes(archive);

        if (wrong < 1_000_000) {
            assertThat(headlines(outcomes)).containsExactly("Satu", "Dua", "Tiga");
        } else {
            assertThat(verdicts(outcomes)).containsExactly("ok", "content.truncated");
        }
    }

    @Test
    void readsRecordsCompressedOneByOne() throws IOException {
        byte[] archive = join(
                gzip(record("Satu", 0).getBytes(UTF_8)), gzip(record("Dua", 0).getBytes(UTF_8)));

        List<WireOutcome> outcomes = outcomes(archive);

        assertThat(headlines(outcomes)).containsExactly("Satu", "Dua");
        assertThat(((Accepted) outcomes.get(0)).article().guid()).isEqualTo("https://kbn.example/Satu");
    }

    @Test
    void losesNoRecordToABombOrADamagedOne() throws IOException {
        String head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 50000000\r\n\r\n";
        byte[] bomb = gzip(join(head.getBytes(UTF_8), new byte[50_000_000]));
        byte[] damaged = gzip(record("Rusak", 0).getBytes(UTF_8));
        Arrays.fill(damaged, 60, 90, (byte) 0xFF);

        List<WireOutcome> outcomes = outcomes(join(
                gzip(record("Satu", 0).getBytes(UTF_8)),
                bomb,
                gzip(record("Dua", 0).getBytes(UTF_8)),
                damaged,
                gzip(record("Tiga", 0).getBytes(UTF_8))));

        assertThat(verdicts(outcomes)).containsExactly("ok", "limit.size", "ok", "content.truncated", "ok");
        assertThat(((Rejected) outcomes.get(1)).originalBytes()).isEqualTo(50_000_000);
    }

    @Test
    void undoesChunksAndCompressionOfThePage() throws IOException {
        byte[] page = PAGE.formatted("Chunks").getBytes(UTF_8);
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html\r\n\r\n10\r\n"
                + new String(page, 0, 16, ISO_8859_1) + "\r\n" + Integer.toHexString(page.length - 16) + "\r\n"
                + new String(page, 16, page.length - 16, ISO_8859_1) + "\r\n0\r\n\r\n";
        byte[] gzipped = join(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                        .getBytes(UTF_8),
                gzip(page));
        byte[] bomb =
                join("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8), gzip(new byte[5_000_000]));

        List<WireOutcome> outcomes =
                outcomes(join(record(chunked.getBytes(UTF_8)), record(gzipped), record(bomb), record(gzipped)));

        assertThat(verdicts(outcomes)).containsExactly("ok", "ok", "limit.size", "ok");
    }

    @Test
    void passesOverWhatIsNoPage() {
        String notFound = "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>";
        String picture = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG";

        assertThat(verdicts(outcomes(join(record(notFound.getBytes(UTF_8)), record(picture.getBytes(UTF_8))))))
                .containsExactly("not_an_article.other");
        assertThat(verdicts(outcomes("WARC/1.0\r\n"))).containsExactly("not_an_article.other");
    }

    @Test
    void givesTheSameOutcomesCutIntoPortions() throws IOException {
        byte[] damaged = gzip(record("Rusak", 0).getBytes(UTF_8));
        Arrays.fill(damaged, 60, 90, (byte) 0xFF);
        byte[] archive = join(
                gzip(record("Satu", 0).getBytes(UTF_8)),
                gzip(record(new byte[4_000_000])),
                gzip(record("Dua", -2).getBytes(UTF_8)),
                damaged,
                gzip(record("Tiga", 0).getBytes(UTF_8)));

        List<WireOutcome> outcomes = new ArrayList<>();
        WarcPortions portions = WarcPortions.of(new BufferedInputStream(new ByteArrayInputStream(archive)))
                .orElseThrow();
        for (var portion = portions.next(); portion.isPresent(); portion = portions.next()) {
            outcomes.addAll(outcomes(portion.get().bytes()));
        }

        assertThat(verdicts(outcomes)).isEqualTo(verdicts(outcomes(archive)));
        assertThat(verdicts(outcomes)).containsExactly("ok", "limit.size", "ok", "content.truncated", "ok");
    }

    @Test
    void cutsNothingThatIsNoArchive() throws IOException {
        BufferedInputStream text = new BufferedInputStream(new ByteArrayInputStream("Hujan turun.".getBytes(UTF_8)));

        assertThat(WarcPortions.of(text)).isEmpty();
        assertThat(text.readAllBytes()).hasSize(12);
    }

    private static String record(String title, int wrong) {
        byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE.formatted(title)).getBytes(UTF_8);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kbn.example/" + title
                + "\r\nContent-Length: " + (http.length + wrong) + "\r\n\r\n" + new String(http, UTF_8) + "\r\n\r\n";
    }

    private static byte[] record(byte[] http) {
        return join(
                ("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + http.length + "\r\n\r\n").getBytes(UTF_8),
                http,
                "\r\n\r\n".getBytes(UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static List<String> headlines(List<WireOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> ((Accepted) outcome).article().headline().orElse(""))
                .toList();
    }
}
