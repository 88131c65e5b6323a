package id.kawat.benchmarks.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A file to be damaged. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WireFile(String name, byte[] bytes) {

    /** Longer ones would only make fewer cases. */
    private static final long LONGEST = 40_000;

    /** Files of the folders that are there, by name; archives also compressed. */
    static List<WireFile> in(List<Path> folders) throws IOException {
        List<WireFile> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(WireFile::isUsable).sorted().forEach(file -> add(file, found));
                }
            }
        }
        if (found.isEmpty()) {
            throw new IOException("no files in " + folders + ": name a folder of wire files with --samples");
        }
        return found;
    }

    private static boolean isUsable(Path file) {
        return Files.isRegularFile(file)
                && file.toFile().length() > 0
                && file.toFile().length() < LONGEST;
    }

    private static void add(Path file, List<WireFile> found) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            found.add(new WireFile(file.toString(), bytes));
            if (file.toString().endsWith(".warc")) {
                found.add(new WireFile(file + ", compressed", compressed(bytes)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
