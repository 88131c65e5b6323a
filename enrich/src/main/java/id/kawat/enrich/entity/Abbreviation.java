package id.kawat.enrich.entity;

import java.util.List;
import java.util.Set;

/** Whether letters stand for words: {@code BNPB}, {@code Kemenkeu}, {@code Bareskrim}. */
final class Abbreviation {

    private static final Set<String> SMALL = Set.of("dan", "of", "the", "and", "untuk", "for", "de", "di", "&");
    private static final int LONGEST = 16;

    private final String letters;
    private final List<String> words;
    private final boolean[] failed;

    private Abbreviation(String letters, List<String> words) {
        this.letters = letters;
        this.words = words;
        this.failed = new boolean[(letters.length() + 1) * (words.size() + 1)];
    }

    /**
     * Each word gives its first letter and then letters of it in order, small words may give none, and no letter is left over.
     *
     * @param letters folded
     * @param words folded
     */
    static boolean standsFor(String letters, List<String> words) {
        return letters.length() >= 2
                && letters.length() <= LONGEST
                && words.size() >= 2
                && words.size() <= letters.length() + 2
                && words.get(0).charAt(0) == letters.charAt(0)
                && new Abbreviation(letters, words).matches(0, 0);
    }

    private boolean matches(int letter, int word) {
        if (word == words.size()) {
            return letter == letters.length();
        }
        int state = word * (letters.length() + 1) + letter;
        if (failed[state]) {
            return false;
        }
        String next = words.get(word);
        boolean found =
                (SMALL.contains(next) && matches(letter, word + 1)) || (starts(next, letter) && goesOn(letter, word));
        failed[state] = !found;
        return found;
    }

    private boolean starts(String word, int letter) {
        return letter < letters.length() && word.charAt(0) == letters.charAt(letter);
    }

    private boolean goesOn(int letter, int word) {
        String giver = words.get(word);
        int at = 0;
        for (int taken = letter + 1; ; taken++) {
            if (matches(taken, word + 1)) {
                return true;
            }
            at = taken < letters.length() ? giver.indexOf(letters.charAt(taken), at + 1) : -1;
            if (at < 0) {
                return false;
            }
        }
    }
}
