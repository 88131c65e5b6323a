package id.kawat.ingest.article;

import java.util.Locale;
import java.util.Optional;

/** What a version is to the one before it. */
public enum ArticleKind {
    NEW,
    UPDATE,
    CORRECTION,
    CANCEL,
    /** A note from the wire to editors, not copy. */
    ADVISORY;

    /** Empty for a word we do not know. */
    public static Optional<ArticleKind> named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "new" -> Optional.of(NEW);
            case "update" -> Optional.of(UPDATE);
            case "correction" -> Optional.of(CORRECTION);
            case "cancel" -> Optional.of(CANCEL);
            case "advisory" -> Optional.of(ADVISORY);
            default -> Optional.empty();
        };
    }
}
