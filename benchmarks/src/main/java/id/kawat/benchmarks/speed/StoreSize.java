package id.kawat.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What state stores take on disk. */
final class StoreSize {

    private StoreSize() {}

    /** Bytes of each application's stores below {@code state}, for whom the name contains {@code prefix}. */
    static Map<String, Long> of(Path state, String prefix) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> applications = Files.list(state)) {
            for (Path application : applications.toList()) {
                String name = application.getFileName().toString();
                if (name.startsWith(prefix)) {
                    sizes.put(name.substring(prefix.length()), bytes(application));
                }
            }
        }
        return sizes;
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
