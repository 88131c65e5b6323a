package id.kawat.enrich.entity;

import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.WordHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where some phrases stand in a text, found together in one pass. Brackets between the words are read over:
 * {@code Dinas Lingkungan Hidup (LH) Garut} holds {@code Dinas Lingkungan Hidup Garut}.
 */
final class PhrasesInText<T> {

    /** Phrases that begin with the same word, so that a text of nothing but such names stays linear. */
    private static final int MOST_ALIKE = 16;

    private static final int LONGEST_BRACKET = 4;

    private static final class Phrase<T> {

        private final long[] words;
        private final T meaning;

        private Phrase(long[] words, T meaning) {
            this.words = words;
            this.meaning = meaning;
        }
    }

    private final Map<Long, List<Phrase<T>>> byFirstWord = new HashMap<>();

    /** Most words begin no phrase; this tells so without looking further. */
    private final long[] firstWords = new long[16];

    /** Told where a phrase stands. */
    interface Finder<T> {

        /** The phrase that means {@code meaning} begins with {@code token} and ends before {@code endToken}. */
        void found(T meaning, int token, int endToken);
    }

    /** @param words folded */
    void add(List<String> words, T meaning) {
        long[] hashes = new long[words.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = WordHash.of(words.get(i));
        }
        if (hashes.length > 0) {
            List<Phrase<T>> alike = byFirstWord.computeIfAbsent(hashes[0], first -> new ArrayList<>(2));
            if (alike.size() < MOST_ALIKE) {
                alike.add(new Phrase<>(hashes, meaning));
            }
            firstWords[slot(hashes[0])] |= bit(hashes[0]);
        }
    }

    void find(Tokens tokens, Finder<T> finder) {
        if (byFirstWord.isEmpty()) {
            return;
        }
        for (int i = 0; i < tokens.size(); i++) {
            long first = tokens.hash(i);
            if ((firstWords[slot(first)] & bit(first)) != 0 && tokens.isCapitalised(i)) {
                for (Phrase<T> phrase : byFirstWord.getOrDefault(first, List.of())) {
                    int end = end(tokens, i, phrase.words);
                    if (end > 0) {
                        finder.found(phrase.meaning, i, end);
                    }
                }
            }
        }
    }

    /** The token after the phrase, or 0 if it does not stand here. */
    private static int end(Tokens tokens, int from, long[] words) {
        int at = from + 1;
        for (int word = 1; word < words.length; word++) {
            at = afterBracket(tokens, at);
            if (at >= tokens.size() || tokens.hash(at) != words[word] || tokens.isLineStart(at)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private static int afterBracket(Tokens tokens, int at) {
        if (at < tokens.size() && tokens.is(at, '(')) {
            for (int i = at + 1; i < tokens.size() && i <= at + LONGEST_BRACKET; i++) {
                if (tokens.is(i, ')')) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    private int slot(long hash) {
        return (int) (hash >>> 6) & (firstWords.length - 1);
    }

    private static long bit(long hash) {
        return 1L << hash;
    }
}
