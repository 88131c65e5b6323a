package id.kawat.enrich.text;

import java.util.Locale;

/** A stretch of the text that is not copy. */
public record Boilerplate(Span span, Kind kind) {

    /** What the stretch is. */
    public enum Kind {
        RELATED_LINK,
        ADVERTISEMENT,
        VIDEO,
        PHOTO_CREDIT,
        SOURCE_NOTE,
        SHARING;

        /** As it stands in results: {@code related-link}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
