package id.kawat.ingest.article;

import java.util.Optional;

/**
 * What the provider says about use, as printed.
 *
 * @param copyright holder or notice
 * @param usageTerms terms of use
 */
public record Rights(Optional<String> copyright, Optional<String> usageTerms) {

    /** True where the provider says nothing. */
    public boolean isEmpty() {
        return copyright.isEmpty() && usageTerms.isEmpty();
    }
}
