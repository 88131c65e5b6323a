package id.kawat.benchmarks.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.benchmarks.parse.NewsText;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes web archives as crawlers do, gzip per record: a hundred pages of our own text of various lengths, again and again. */
final class ArchiveMaker {

    private static final int PAGES = 100;

    private ArchiveMaker() {}

    /** How many pages the archive has; it ends with the first that reaches the size. */
    static long write(Path file, long size) throws IOException {
        List<byte[]> records = records();
        long written = 0;
        long count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            while (written < size) {
                byte[] record = records.get((int) (count % PAGES));
                out.write(record);
                written += record.length;
                count++;
            }
        }
        return count;
    }

    private static List<byte[]> records() throws IOException {
        List<byte[]> records = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            records.add(compressed(record(i)));
        }
        return records;
    }

    private static String record(int number) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
                + NewsText.page(100 + 20 * number, "https://kedu.example/" + number);
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://kedu.example/" + number
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] compressed(String record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(record.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
