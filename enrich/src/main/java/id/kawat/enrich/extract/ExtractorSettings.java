package id.kawat.enrich.extract;

import id.kawat.enrich.entity.Aliases;
import java.util.Optional;

/**
 * What a user may choose about extraction.
 *
 * @param recogniser name of a recogniser on the class path; empty for Kawat's own
 * @param leastConfidence from 0 to 1: the speaker of a quote is left out where we are less sure than this
 */
public record ExtractorSettings(Aliases aliases, Optional<String> recogniser, double leastConfidence) {

    /** Better than even odds. */
    public static final double LEAST_CONFIDENCE = 0.5;

    /** Kawat's own recogniser, and no aliases but its own. */
    public static final ExtractorSettings DEFAULT =
            new ExtractorSettings(Aliases.NONE, Optional.empty(), LEAST_CONFIDENCE);

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if {@code leastConfidence} is not between 0 and 1
     */
    public ExtractorSettings {
        if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
            throw new IllegalArgumentException("enrich.quote.min-confidence: from 0 to 1, not " + leastConfidence);
        }
    }

    /** With the usual confidence. */
    public ExtractorSettings(Aliases aliases, Optional<String> recogniser) {
        this(aliases, recogniser, LEAST_CONFIDENCE);
    }
}
