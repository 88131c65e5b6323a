package id.kawat.app.diff.compare;

import java.util.Locale;

/** What was found in a text. */
public enum Thing {
    ENTITY,
    QUOTE;

    /** As reports write it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
