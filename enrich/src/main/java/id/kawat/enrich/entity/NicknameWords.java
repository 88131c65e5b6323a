package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Vocabulary;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that say that the name beside them is another name of somebody: {@code yang akrab disapa}. Immutable. */
final class NicknameWords {

    private static final int LONGEST = 40;

    private final Set<String> between = new HashSet<>();
    private final Set<String> own = new HashSet<>();

    NicknameWords(Vocabulary vocabulary) {
        for (Language language : vocabulary.languages()) {
            between.addAll(vocabulary.of(language, "people").section("between names"));
            own.addAll(vocabulary.of(language, "people").section("after own nickname"));
        }
    }

    /** True if all that stands between two names are such words. */
    boolean stand(String text, int from, int to) {
        return to - from > 2 && to - from <= LONGEST && between.contains(letters(new Span(from, to).in(text)));
    }

    /** {@code Bamsoet, sapaan akrabnya}: the person named before has this other name. */
    boolean followOwn(String text, int from) {
        String after = letters(text.substring(from, Math.min(text.length(), from + LONGEST)));
        return own.stream().anyMatch(words -> after.startsWith(words));
    }

    /** The words alone, in lower case. */
    private static String letters(String between) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < between.length(); i++) {
            char c = between.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            } else if (letters.length() > 0 && letters.charAt(letters.length() - 1) != ' ') {
                letters.append(' ');
            }
        }
        return letters.toString().strip().toLowerCase(Locale.ROOT);
    }
}
