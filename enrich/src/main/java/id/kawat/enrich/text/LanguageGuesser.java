package id.kawat.enrich.text;

import java.util.List;
import java.util.Optional;

/** Tells the language of a text by the function words of each language's profile; unknown is an answer. Thread-safe. */
final class LanguageGuesser {

    /** Words read from the front of the text; more would not change the answer. */
    private static final int WORDS_READ = 2_000;

    private static final int FEWEST_HITS = 3;
    private static final double LOWEST_SHARE = 0.08;

    /** How many times the hits of the stated language another one needs to be believed against it. */
    private static final int CLEAR = 4;

    private final List<Language> languages;
    private final PhraseTable profiles;

    LanguageGuesser(Vocabulary vocabulary) {
        languages = vocabulary.languages();
        PhraseTable.Builder words = new PhraseTable.Builder();
        for (int i = 0; i < languages.size(); i++) {
            words.add(vocabulary.of(languages.get(i), "text").section("profile"), 1 << i);
        }
        profiles = words.build();
    }

    Optional<Language> guess(Tokens tokens, Optional<Language> stated) {
        int[] hits = new int[languages.size()];
        int words = count(tokens, hits);
        int best = best(hits);
        boolean known = hits[best] >= FEWEST_HITS && hits[best] >= LOWEST_SHARE * words && isClear(hits, best, 2);
        if (stated.isPresent()) {
            int said = languages.indexOf(stated.get());
            boolean contradicted =
                    known && said != best && hits[best] >= CLEAR * FEWEST_HITS && isClear(hits, best, CLEAR);
            return contradicted ? Optional.of(languages.get(best)) : stated;
        }
        return known ? Optional.of(languages.get(best)) : Optional.empty();
    }

    private int count(Tokens tokens, int[] hits) {
        int words = 0;
        for (int i = 0; i < tokens.size() && words < WORDS_READ; i++) {
            if (tokens.isWord(i)) {
                words++;
                int bits = profiles.bits(tokens.hash(i));
                for (int l = 0; bits != 0; l++, bits >>= 1) {
                    hits[l] += bits & 1;
                }
            }
        }
        return words;
    }

    private static int best(int[] hits) {
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        return best;
    }

    private static boolean isClear(int[] hits, int best, int times) {
        for (int i = 0; i < hits.length; i++) {
            if (i != best && hits[i] * times > hits[best]) {
                return false;
            }
        }
        return true;
    }
}
