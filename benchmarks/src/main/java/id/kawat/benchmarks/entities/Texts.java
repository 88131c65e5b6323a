package id.kawat.benchmarks.entities;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Running text to read: our samples in a language, or the first articles of a corpus. */
enum Texts {
    SAMPLES_ID("id", "Indonesian samples"),
    SAMPLES_EN("en", "English samples"),
    CORPUS_ID("id", "Indonesian corpus");

    private static final Path SAMPLES = Path.of("samples");
    private static final Path CORPUS = Path.of("../shared/corpus/articles-id.jsonl.gz");
    private static final int MOST_ARTICLES = 200;

    private final String language;
    private final String label;

    Texts(String language, String label) {
        this.language = language;
        this.label = label;
    }

    String language() {
        return language;
    }

    String label() {
        return label;
    }

    boolean isAtHand() {
        return this != CORPUS_ID || Files.exists(CORPUS);
    }

    List<String> read() throws IOException {
        return this == CORPUS_ID ? ofCorpus() : ofSamples();
    }

    private static List<String> ofCorpus() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && texts.size() < MOST_ARTICLES;
                    line = lines.readLine()) {
                texts.add(json.readTree(line).path("text").asText());
            }
        }
        return texts;
    }

    private List<String> ofSamples() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(language + "-.*\\.txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
