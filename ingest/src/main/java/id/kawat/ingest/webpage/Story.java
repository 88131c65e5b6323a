package id.kawat.ingest.webpage;

import java.util.List;
import java.util.Optional;

/**
 * What one part of a page says of its article, as it stands there.
 *
 * @param body text or HTML
 * @param state {@code creativeWorkStatus}
 */
record Story(
        Optional<String> address,
        Optional<String> headline,
        List<String> authors,
        Optional<String> language,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> expires,
        List<String> keywords,
        Optional<String> summary,
        Optional<String> copyright,
        Optional<String> terms,
        Optional<String> state,
        Optional<String> body) {

    /** Says nothing. */
    static final Story NONE = new Story(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** This, with what it does not say taken from another. */
    Story or(Story other) {
        return new Story(
                address.or(other::address),
                headline.or(other::headline),
                authors.isEmpty() ? other.authors : authors,
                language.or(other::language),
                published.or(other::published),
                modified.or(other::modified),
                expires.or(other::expires),
                keywords.isEmpty() ? other.keywords : keywords,
                summary.or(other::summary),
                copyright.or(other::copyright),
                terms.or(other::terms),
                state.or(other::state),
                body.or(other::body));
    }
}
