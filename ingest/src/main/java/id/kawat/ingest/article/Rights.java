package id.kawat.ingest.article;

import java.time.Instant;
import java.util.Optional;

/**
 * What the provider says about use, as printed.
 *
 * @param copyright holder or notice
 * @param usageTerms terms of use
 * @param expiresAt not to be used from then on
 */
public record Rights(Optional<String> copyright, Optional<String> usageTerms, Optional<Instant> expiresAt) {

    /** The provider says nothing. */
    public static final Rights NONE = new Rights(Optional.empty(), Optional.empty());

    /** Without an end. */
    public Rights(Optional<String> copyright, Optional<String> usageTerms) {
        this(copyright, usageTerms, Optional.empty());
    }

    /** The same, with an end where there is one. */
    public Rights until(Optional<Instant> end) {
        return new Rights(copyright, usageTerms, end);
    }

    /** True where the provider says nothing. */
    public boolean isEmpty() {
        return copyright.isEmpty() && usageTerms.isEmpty() && expiresAt.isEmpty();
    }
}
