package id.kawat.app.feed;

import id.kawat.app.cli.CommandFailure;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds what to post: files as they are, folders walked, JSON Lines in portions that a request can hold. */
final class UploadFinder {

    /** A portion of JSON Lines ends at the first line that reaches this many bytes. */
    private static final int PORTION_BYTES = 1 << 20;

    private final InputStream standardInput;

    UploadFinder(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Uploads in the order of the arguments, folders by name.
     *
     * @throws CommandFailure if a path does not exist or can't be read
     */
    List<Upload> find(List<String> paths) {
        List<Upload> uploads = new ArrayList<>();
        for (String path : paths) {
            try {
                if (path.equals("-")) {
                    byte[] bytes = standardInput.readAllBytes();
                    uploads.add(new Upload("stdin", () -> bytes));
                } else {
                    add(Path.of(path), uploads);
                }
            } catch (IOException cause) {
                throw CommandFailure.failed("can't read " + path + ": " + cause.getMessage(), cause);
            }
        }
        return uploads;
    }

    private static void add(Path path, List<Upload> uploads) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file :
                        files.filter(UploadFinder::isArticleFile).sorted().toList()) {
                    addFile(file, uploads);
                }
            }
        } else if (Files.isRegularFile(path)) {
            addFile(path, uploads);
        } else {
            throw CommandFailure.wrongUsage("there is no file or folder " + path);
        }
    }

    /** Hidden files and a folder's own notes are not wire copy. */
    private static boolean isArticleFile(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && !name.startsWith(".")
                && !name.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static void addFile(Path file, List<Upload> uploads) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean isLines = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        if (isLines && Files.size(file) > PORTION_BYTES) {
            addPortions(file, uploads);
        } else {
            uploads.add(new Upload(file.toString(), () -> Files.readAllBytes(file)));
        }
    }

    private static void addPortions(Path file, List<Upload> uploads) throws IOException {
        long start = 0;
        long position = 0;
        int line = 1;
        int firstLine = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int unit = in.read(); unit >= 0; unit = in.read()) {
                position++;
                if (unit == '\n') {
                    line++;
                    if (position - start >= PORTION_BYTES) {
                        uploads.add(portion(file, start, position, firstLine));
                        start = position;
                        firstLine = line;
                    }
                }
            }
        }
        if (position > start) {
            uploads.add(portion(file, start, position, firstLine));
        }
    }

    private static Upload portion(Path file, long start, long end, int firstLine) {
        return new Upload(file + "#from-line=" + firstLine, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.skipNBytes(start);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) (end - start));
                bytes.writeBytes(in.readNBytes((int) (end - start)));
                return bytes.toByteArray();
            }
        });
    }
}
