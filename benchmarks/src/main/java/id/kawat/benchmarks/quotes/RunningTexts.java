package id.kawat.benchmarks.quotes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The plain-text samples of a language: running articles of our own. */
record RunningTexts(List<String> bodies, long words, long units) {

    private static final Path SAMPLES = Path.of("samples");

    static RunningTexts of(String language) throws IOException {
        List<String> bodies = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(language + "-.*\\.txt"))
                    .sorted()
                    .toList()) {
                bodies.add(Files.readString(file));
            }
        }
        long words =
                bodies.stream().mapToLong(body -> body.split("\\s+").length).sum();
        return new RunningTexts(
                List.copyOf(bodies),
                words,
                bodies.stream().mapToLong(String::length).sum());
    }
}
