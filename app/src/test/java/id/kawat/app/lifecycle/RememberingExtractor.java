package id.kawat.app.lifecycle;

import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The real extractor, asked once for each text: a test feeds the same few texts many thousand times. */
final class RememberingExtractor implements Extractor {

    private record Question(String text, Optional<Language> stated) {}

    private final Extractor real = Extractors.standard();
    private final Map<Question, Extraction> known = new ConcurrentHashMap<>();

    @Override
    public Extraction extract(String text, Optional<Language> stated) {
        return known.computeIfAbsent(
                new Question(text, stated), question -> real.extract(question.text(), question.stated()));
    }

    @Override
    public String revision() {
        return real.revision();
    }
}
