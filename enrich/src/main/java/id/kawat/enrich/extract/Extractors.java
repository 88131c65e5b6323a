package id.kawat.enrich.extract;

import id.kawat.enrich.entity.NameLinker;
import id.kawat.enrich.entity.crf.Models;
import id.kawat.enrich.quote.RuleQuoteFinder;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.Vocabulary;

/** Where extractors come from. */
public final class Extractors {

    private Extractors() {}

    /** A speaker that is less sure than this is left out, unless a setting says otherwise. */
    public static final double LEAST_CONFIDENCE = 0.5;

    /** The extractor of Kawat's own models, rules and vocabularies; loads them once, so keep it. */
    public static Extractor standard() {
        return standard(LEAST_CONFIDENCE);
    }

    /** The same with another threshold for speakers, from 0 (all) to 1 (none). */
    public static Extractor standard(double leastConfidence) {
        return stepwise(leastConfidence);
    }

    /** Explains what {@link #standard(double)} finds. */
    public static Explainer explainer(double leastConfidence) {
        return stepwise(leastConfidence);
    }

    private static StepwiseExtractor stepwise(double leastConfidence) {
        Vocabulary vocabulary = Vocabulary.load();
        return new StepwiseExtractor(
                new ArticleReader(vocabulary),
                Models.recogniser(vocabulary),
                new NameLinker(vocabulary),
                new RuleQuoteFinder(vocabulary, leastConfidence),
                vocabulary.fingerprint() + (leastConfidence == LEAST_CONFIDENCE ? "" : "-" + leastConfidence));
    }
}
