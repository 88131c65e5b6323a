package id.kawat.ingest.article;

import java.util.Locale;
import java.util.Optional;

/** May this version be shown? */
public enum PublicationStatus {
    /** Yes. */
    USABLE,
    /** Not until a later version says so. */
    WITHHELD,
    /** Never again, with everything derived from it. */
    CANCELED,
    /** Not before the embargo ends; without a time, not before a later version lifts it. */
    EMBARGOED,
    /** The provider said something we do not know: held back. */
    UNKNOWN;

    /** What wires write for it; empty for a word we do not know, which must then be held back as {@link #UNKNOWN}. */
    public static Optional<PublicationStatus> named(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "usable", "stat:usable" -> Optional.of(USABLE);
            case "withheld", "withhold", "stat:withheld" -> Optional.of(WITHHELD);
            case "canceled", "cancelled", "killed", "stat:canceled" -> Optional.of(CANCELED);
            case "embargoed" -> Optional.of(EMBARGOED);
            case "unknown" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
