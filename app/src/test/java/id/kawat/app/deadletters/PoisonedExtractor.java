package id.kawat.app.deadletters;

import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import java.util.Optional;

/** The real extractor with a mistake: it breaks down over one word. */
final class PoisonedExtractor implements Extractor {

    static final String POISON = "arsenik";

    private final Extractor real = Extractors.standard();

    @Override
    public Extraction extract(String text, Optional<Language> stated) {
        if (text.contains(POISON)) {
            throw new IllegalStateException("swallowed " + POISON);
        }
        return real.extract(text, stated);
    }

    @Override
    public String revision() {
        return real.revision();
    }
}
