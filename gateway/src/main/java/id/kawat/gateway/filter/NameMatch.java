package id.kawat.gateway.filter;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Matches names as people write them: case and diacritics don't count, {@code Putin} finds {@code Vladimir Putin}, and an
 * entity id finds itself.
 */
public final class NameMatch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String wanted;
    private final List<String> words;

    /**
     * Looks for {@code wanted}.
     *
     * @throws IllegalArgumentException if there is no letter or digit in it
     */
    public NameMatch(String wanted) {
        this.wanted = wanted.strip();
        this.words = words(wanted);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("\"" + wanted + "\" is no name");
        }
    }

    boolean matches(Named named) {
        return named.entityId().filter(wanted::equalsIgnoreCase).isPresent()
                || Collections.indexOfSubList(named.words(), words) >= 0;
    }

    /** The words of a name without case, diacritics and punctuation. */
    static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameMatch match && match.wanted.equalsIgnoreCase(wanted);
    }

    @Override
    public int hashCode() {
        return wanted.toLowerCase(Locale.ROOT).hashCode();
    }
}
