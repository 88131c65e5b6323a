package id.kawat.app.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Texts of files without labels: a text a line, or JSON Lines whose {@code text} it is; {@code .gz} is unpacked.
 */
final class RawFiles implements Iterable<String> {

    private final List<Path> files;
    private final ObjectMapper json = new ObjectMapper();

    RawFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    @Override
    public Iterator<String> iterator() {
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = open(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        texts.add(text(file, line));
                    }
                }
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return texts.iterator();
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private String text(Path file, String line) throws IOException {
        if (!line.startsWith("{")) {
            return line;
        }
        JsonNode text = json.readTree(line).get("text");
        if (text == null || !text.isTextual()) {
            throw new IllegalArgumentException(file + ": a line of JSON without a \"text\" that is a string");
        }
        return text.textValue();
    }
}
