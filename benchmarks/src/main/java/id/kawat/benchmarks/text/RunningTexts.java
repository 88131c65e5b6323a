package id.kawat.benchmarks.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Running text to read: our samples in a language, or articles of others where they are at hand. */
public enum RunningTexts {
    SAMPLES_ID("id", "Indonesian samples", "samples"),
    SAMPLES_EN("en", "English samples", "samples"),
    ARTICLES_ID("id", "Indonesian articles", "../shared/eval/direct-dev.jsonl"),
    CORPUS_ID("id", "Indonesian corpus", "../shared/corpus/articles-id.jsonl.gz");

    private static final int MOST_ARTICLES = 200;

    private final String language;
    private final String label;
    private final Path place;

    RunningTexts(String language, String label, String place) {
        this.language = language;
        this.label = label;
        this.place = Path.of(place);
    }

    public static List<RunningTexts> atHand() {
        return Arrays.stream(values())
                .filter(texts -> Files.exists(texts.place))
                .toList();
    }

    public String language() {
        return language;
    }

    public String label() {
        return label;
    }

    /** The texts of a folder in the order of their names, or the first ones of a file of JSON Lines. */
    public List<String> read() throws IOException {
        return Files.isDirectory(place) ? ofFolder() : ofLines();
    }

    private List<String> ofLines() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine();
                    line != null && texts.size() < MOST_ARTICLES;
                    line = lines.readLine()) {
                texts.add(json.readTree(line).path("text").asText());
            }
        }
        return texts;
    }

    private InputStream open() throws IOException {
        InputStream file = Files.newInputStream(place);
        return place.toString().endsWith(".gz") ? new GZIPInputStream(file) : file;
    }

    private List<String> ofFolder() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches(language + "-.*\\.txt"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
