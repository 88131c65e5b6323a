package id.kawat.ingest.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves delivered files where they are and remembers them in a journal: a JSON object a line with path, size, time and hash,
 * appended after each delivery, the last line of a path counting. A line that was cut off by a crash is passed over; its file
 * is delivered once more, with the same ids.
 */
final class KeepInPlace implements Disposal {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Entry(long size, long modifiedMillis, String contentHash) {

        boolean isOf(SpooledFile file) {
            return size == file.size() && modifiedMillis == file.modified().toMillis();
        }
    }

    private final Path journal;
    private final Map<String, Entry> delivered = new HashMap<>();

    /**
     * @throws IOException if the journal is there but can't be read, or can't be made
     */
    KeepInPlace(Path journal) throws IOException {
        this.journal = journal;
        Files.createDirectories(journal.toAbsolutePath().resolveSibling(""));
        if (Files.exists(journal)) {
            endLastLine();
            Files.readAllLines(journal, UTF_8).forEach(this::remember);
        }
    }

    /** A crash may have cut off the last line; the next one must not be written into it. */
    private void endLastLine() throws IOException {
        append("\n");
    }

    private void remember(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (entry.hasNonNull("path")) {
                delivered.put(
                        entry.path("path").asText(),
                        new Entry(
                                entry.path("size").asLong(),
                                entry.path("modified_ms").asLong(),
                                entry.path("content_hash").asText()));
            }
        } catch (JsonProcessingException cutOff) {
            // the line a crash cut off: its file is read again
        }
    }

    @Override
    public List<SpooledFile> candidates(Path watched) throws IOException {
        return WireFolder.files(watched).stream()
                .filter(file -> {
                    Entry entry = delivered.get(key(file));
                    return entry == null || !entry.isOf(file);
                })
                .toList();
    }

    /** A file that was only touched, or written anew with the same content, is not delivered again. */
    @Override
    public boolean recognises(SpooledFile file, String contentHash) throws IOException {
        Entry entry = delivered.get(key(file));
        if (entry == null || !entry.contentHash().equals(contentHash)) {
            return false;
        }
        record(file, contentHash);
        return true;
    }

    @Override
    public void dispose(SpooledFile file, FileVerdict verdict) throws IOException {
        record(file, verdict.contentHash());
    }

    private void record(SpooledFile file, String contentHash) throws IOException {
        ObjectNode entry = JSON.createObjectNode()
                .put("path", key(file))
                .put("size", file.size())
                .put("modified_ms", file.modified().toMillis())
                .put("content_hash", contentHash);
        append(JSON.writeValueAsString(entry) + "\n");
        delivered.put(key(file), new Entry(file.size(), file.modified().toMillis(), contentHash));
    }

    private void append(String text) throws IOException {
        Files.writeString(journal, text, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String key(SpooledFile file) {
        return file.path().toAbsolutePath().normalize().toString();
    }
}
