package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short forms that an article introduces itself, in brackets behind the words they stand for:
 * {@code Dinas Lingkungan Hidup (LH)}. Read from the text, as a recogniser may have found only part of either.
 */
final class ShortForms {

    private static final int MOST_WORDS = 10;

    private final Map<String, List<String>> words = new HashMap<>();
    private final Set<List<String>> fullForms = new HashSet<>();

    ShortForms(ArticleText article) {
        Tokens tokens = article.tokens();
        for (int bracket = 1; bracket + 2 < tokens.size(); bracket++) {
            if (tokens.is(bracket, '(') && tokens.isCapitalised(bracket + 1) && tokens.is(bracket + 2, ')')) {
                read(tokens, bracket);
            }
        }
    }

    private void read(Tokens tokens, int bracket) {
        String letters = Names.fold(tokens.word(bracket + 1));
        List<String> before = new ArrayList<>(MOST_WORDS);
        for (int i = bracket - 1; i >= 0 && before.size() < MOST_WORDS && tokens.isWord(i); i--) {
            before.add(0, Names.fold(tokens.word(i)));
            if (tokens.isCapitalised(i) && Abbreviation.standsFor(letters, before)) {
                fullForms.add(words.computeIfAbsent(letters, any -> List.copyOf(before)));
                return;
            }
            if (tokens.isLineStart(i)) {
                return;
            }
        }
    }

    /** True for folded words that the article gives a short form. */
    boolean isFull(List<String> full) {
        return fullForms.contains(full);
    }

    /** The folded words that a folded short form stands for here; empty where the article does not say. */
    List<String> of(String shortForm) {
        return words.getOrDefault(shortForm, List.of());
    }
}
