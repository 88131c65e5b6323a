package id.kawat.enrich.extract;

import id.kawat.enrich.entity.NameLinker;
import id.kawat.enrich.entity.crf.Models;
import id.kawat.enrich.quote.RuleQuoteFinder;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.Vocabulary;

/** Where extractors come from. */
public final class Extractors {

    private Extractors() {}

    /** The extractor of Kawat's own models, rules and vocabularies; loads them once, so keep it. */
    public static Extractor standard() {
        Vocabulary vocabulary = Vocabulary.load();
        return new StepwiseExtractor(
                new ArticleReader(vocabulary),
                Models.recogniser(vocabulary),
                new NameLinker(vocabulary),
                new RuleQuoteFinder(vocabulary),
                vocabulary.fingerprint());
    }
}
