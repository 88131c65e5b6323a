package id.kawat.enrich.extract;

import id.kawat.enrich.text.Language;
import java.util.Optional;

/**
 * Finds entities and quotes in a text. Thread-safe; the same text gives the same extraction for the same {@link #revision}.
 */
public interface Extractor {

    /**
     * Everything found in {@code text}; empty lists where there is nothing.
     *
     * @param text an article's body: paragraphs separated by a line feed
     * @param stated the language the provider states, believed unless the text clearly says otherwise
     */
    Extraction extract(String text, Optional<Language> stated);

    /** Names this code and its resources; changes when results may change. */
    String revision();
}
