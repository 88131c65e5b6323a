package id.kawat.benchmarks.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.util.Span;

/** Annotated sentences as OpenNLP wants them, from a file of one token a line: token first, BIO or IO label last. */
final class TrainingData {

    private final List<NameSample> sentences = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Span> names = new ArrayList<>();
    private String type = "";
    private int start;

    private TrainingData() {}

    static Path file(String language) {
        return Path.of("../shared/ner", language, language.equals("id") ? "idner-train.txt" : "wikigold.txt");
    }

    static List<NameSample> read(Path file) throws IOException {
        TrainingData data = new TrainingData();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank()) {
                data.endSentence();
            } else {
                String[] columns = line.strip().split("\\s+", -1);
                data.add(columns[0], columns[columns.length - 1]);
            }
        }
        data.endSentence();
        return data.sentences;
    }

    private void add(String token, String label) {
        String next = label.equals("O") ? "" : label.substring(2);
        if (!next.equals(type) || label.startsWith("B-")) {
            endName();
            type = next;
            start = tokens.size();
        }
        tokens.add(token);
    }

    private void endName() {
        if (!type.isEmpty()) {
            names.add(new Span(start, tokens.size(), type));
        }
        type = "";
    }

    private void endSentence() {
        endName();
        if (!tokens.isEmpty()) {
            sentences.add(new NameSample(tokens.toArray(String[]::new), names.toArray(Span[]::new), false));
        }
        tokens.clear();
        names.clear();
    }
}
