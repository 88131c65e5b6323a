package id.kawat.enrich.extract;

import id.kawat.enrich.entity.Aliases;
import java.util.Optional;

/**
 * What a user may choose about extraction.
 *
 * @param recogniser name of a recogniser on the class path; empty for Kawat's own
 */
public record ExtractorSettings(Aliases aliases, Optional<String> recogniser) {

    /** Kawat's own recogniser, and no aliases but its own. */
    public static final ExtractorSettings DEFAULT = new ExtractorSettings(Aliases.NONE, Optional.empty());
}
