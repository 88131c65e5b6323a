package id.kawat.ingest.xml;

import java.util.Optional;

/**
 * Copy.
 *
 * @param text in the form of a body
 * @param html the markup it was read from, if any
 */
public record Body(String text, Optional<String> html) {

    /** No copy. */
    public static final Body NONE = new Body("", Optional.empty());

    /** This and more behind it. */
    public Body and(Body more) {
        if (text.isEmpty() || more.text.isEmpty()) {
            return text.isEmpty() ? more : this;
        }
        return new Body(
                text + "\n" + more.text, html.isEmpty() ? more.html : html.map(mine -> mine + more.html.orElse("")));
    }
}
