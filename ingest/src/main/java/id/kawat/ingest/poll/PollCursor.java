package id.kawat.ingest.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.ingest.article.Sha256;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a feed from earlier fetches: its validators, and marks of the items that Kafka has, the last ones only. On disk
 * as lines; a file that is damaged counts as none, and what is then sent again overwrites itself. For one thread.
 */
final class PollCursor {

    /** Far more than any feed lists at once. */
    private static final int MOST_MARKS = 5000;

    private static final int MARK_LENGTH = 24;

    private final Path file;
    private Optional<String> etag = Optional.empty();
    private Optional<String> lastModified = Optional.empty();
    private final Set<String> marks = new LinkedHashSet<>();

    private PollCursor(Path file) {
        this.file = file;
    }

    /**
     * As saved, or a new one.
     *
     * @throws IOException if the file is there but can't be read
     */
    static PollCursor load(Path file) throws IOException {
        PollCursor cursor = new PollCursor(file);
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n", -1)) {
                cursor.read(line);
            }
        }
        return cursor;
    }

    private void read(String line) {
        if (line.startsWith("etag ")) {
            etag = Optional.of(line.substring(5));
        } else if (line.startsWith("modified ")) {
            lastModified = Optional.of(line.substring(9));
        } else if (line.matches("[0-9a-f]{" + MARK_LENGTH + "}")) {
            marks.add(line);
        }
    }

    Optional<String> etag() {
        return etag;
    }

    Optional<String> lastModified() {
        return lastModified;
    }

    int size() {
        return marks.size();
    }

    /** Those whose like was not sent yet. A changed text under the same id is not the like of the old one. */
    List<WireOutcome> unseen(List<WireOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !marks.contains(mark(outcome)))
                .toList();
    }

    /** Remembers what Kafka has now and saves it, all or nothing. */
    void save(List<WireOutcome> listed, Optional<String> newEtag, Optional<String> newLastModified) throws IOException {
        etag = newEtag.filter(PollCursor::isOneLine);
        lastModified = newLastModified.filter(PollCursor::isOneLine);
        for (WireOutcome outcome : listed) {
            String mark = mark(outcome);
            marks.remove(mark);
            marks.add(mark);
        }
        int surplus = marks.size() - Math.max(MOST_MARKS, listed.size());
        List.copyOf(marks).stream().limit(Math.max(0, surplus)).forEach(marks::remove);
        write();
    }

    private static boolean isOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private void write() throws IOException {
        List<String> lines = new ArrayList<>();
        etag.ifPresent(value -> lines.add("etag " + value));
        lastModified.ifPresent(value -> lines.add("modified " + value));
        lines.addAll(marks);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(fresh, String.join("\n", lines) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String mark(WireOutcome outcome) {
        byte[] content = outcome instanceof Accepted accepted
                ? accepted.article().toString().getBytes(UTF_8)
                : outcome.item().bytes();
        return Sha256.hex(content).substring(0, MARK_LENGTH);
    }
}
