package id.kawat.enrich.extract;

import id.kawat.enrich.quote.Explanation;
import id.kawat.enrich.text.Language;
import java.util.List;
import java.util.Optional;

/** Tells why the quotes of a text have their speakers; slower than {@link Extractor}, for people who ask. Thread-safe. */
public interface Explainer {

    /** One for each quote that the extractor of the same revision finds, in the same order. */
    List<Explanation> explain(String text, Optional<Language> stated);
}
