package id.kawat.app.deadletters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps letters outside Kafka: in a folder, two files each; or in one file of JSON Lines, with the bytes in base64. */
final class LetterFiles implements AutoCloseable {

    private static final String LINES = ".jsonl";

    private final Path target;
    private final Optional<Writer> lines;
    private int written;

    /** A name that ends with {@code .jsonl} is a file, which is written anew; any other is a folder. */
    LetterFiles(Path target) throws IOException {
        this.target = target;
        boolean isFile = target.toString().endsWith(LINES);
        Path folder = isFile ? target.toAbsolutePath().getParent() : target;
        if (folder != null) {
            Files.createDirectories(folder);
        }
        this.lines = isFile ? Optional.of(Files.newBufferedWriter(target, StandardCharsets.UTF_8)) : Optional.empty();
    }

    void add(Letter letter) {
        try {
            if (lines.isPresent()) {
                lines.get().write(LetterJson.whole(letter) + "\n");
            } else {
                Files.write(
                        target.resolve(letter.id() + ".bin"), letter.content().bytes());
                Files.writeString(target.resolve(letter.id() + ".json"), LetterJson.described(letter) + "\n");
            }
            written++;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    int written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        if (lines.isPresent()) {
            lines.get().close();
        }
    }
}
