package id.kawat.enrich.text;

import java.util.Locale;

/**
 * A language we know to be the one of a text.
 *
 * @param tag primary subtag of BCP 47, lower case: {@code id}, {@code en}
 */
public record Language(String tag) {

    public static final Language INDONESIAN = new Language("id");
    public static final Language ENGLISH = new Language("en");

    /**
     * @throws IllegalArgumentException if {@code tag} is not two or three letters
     */
    public Language {
        tag = tag.toLowerCase(Locale.ROOT);
        if (!tag.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("not a primary language subtag: \"" + tag + "\"");
        }
    }
}
