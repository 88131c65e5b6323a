package id.kawat.enrich.entity.train;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The most frequent part of speech of each word of a tagged text, as a number from 1. */
final class PartsOfSpeech {

    private static final List<String> TAGS = List.of(
            "NOUN", "PROPN", "VERB", "ADP", "PRON", "ADJ", "NUM", "PUNCT", "ADV", "AUX", "DET", "SCONJ", "CCONJ",
            "PART", "SYM", "X", "INTJ");

    private PartsOfSpeech() {}

    static Map<String, Integer> read(List<String> lines) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (String line : lines) {
            String[] columns = line.strip().split("[ \t]+", -1);
            if (columns.length == 2) {
                counts.computeIfAbsent(columns[0].toLowerCase(Locale.ROOT), w -> new TreeMap<>())
                        .merge(columns[1], 1, Integer::sum);
            }
        }
        Map<String, Integer> numbers = new HashMap<>();
        counts.forEach((word, tags) -> numbers.put(
                word,
                1
                        + TAGS.indexOf(Collections.max(tags.entrySet(), Map.Entry.comparingByValue())
                                .getKey())));
        return numbers;
    }
}
