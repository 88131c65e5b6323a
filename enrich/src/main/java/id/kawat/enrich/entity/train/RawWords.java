package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Units;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a raw text by number, most frequent first, and the text as numbers. A capital that only the start of a
 * sentence gives is taken back; digits are all the same.
 */
final class RawWords {

    private final Map<String, int[]> within = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> text = new ArrayList<>();
    private final int[] counts;

    /** @param fewest occurrences for a word to get a number */
    RawWords(List<Units> sentences, int fewest) {
        for (Units units : sentences) {
            for (int unit = 1; unit < units.size(); unit++) {
                within.computeIfAbsent(plain(units.word(unit)), w -> new int[1])[0]++;
            }
        }
        Map<String, int[]> all = new HashMap<>();
        for (Units units : sentences) {
            for (int unit = 0; unit < units.size(); unit++) {
                all.computeIfAbsent(form(units, unit), w -> new int[1])[0]++;
            }
        }
        all.entrySet().stream()
                .filter(e -> e.getValue()[0] >= fewest)
                .sorted(Comparator.<Map.Entry<String, int[]>>comparingInt(e -> -e.getValue()[0])
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> {
                    numbers.put(e.getKey(), words.size());
                    words.add(e.getKey());
                });
        counts =
                words.stream().mapToInt(w -> all.getOrDefault(w, new int[1])[0]).toArray();
        for (Units units : sentences) {
            int[] line = new int[units.size()];
            for (int unit = 0; unit < line.length; unit++) {
                line[unit] = numbers.getOrDefault(form(units, unit), -1);
            }
            text.add(line);
        }
    }

    private String form(Units units, int unit) {
        String word = plain(units.word(unit));
        if (unit > 0 || !Character.isUpperCase(word.charAt(0))) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return within(lower) > within(word) ? lower : word;
    }

    /** How often a word occurs as written, starts of sentences not counted. */
    int within(String word) {
        int[] count = within.get(word);
        return count == null ? 0 : count[0];
    }

    static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            plain.append(c >= '0' && c <= '9' ? '0' : c == '’' ? '\'' : c);
        }
        return plain.toString();
    }

    int size() {
        return words.size();
    }

    String word(int number) {
        return words.get(number);
    }

    int count(int number) {
        return counts[number];
    }

    /** The sentences as numbers of words, -1 where a word has none. */
    List<int[]> text() {
        return text;
    }
}
