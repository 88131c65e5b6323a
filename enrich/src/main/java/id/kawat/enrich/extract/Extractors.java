package id.kawat.enrich.extract;

import id.kawat.enrich.entity.Aliases;
import id.kawat.enrich.entity.NameLinker;
import id.kawat.enrich.entity.RuleRecogniser;
import id.kawat.enrich.quote.RuleQuoteFinder;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.Vocabulary;

/** Where extractors come from. */
public final class Extractors {

    private Extractors() {}

    /** The extractor of Kawat's own rules and vocabularies; loads them once, so keep it. */
    public static Extractor standard() {
        Vocabulary vocabulary = Vocabulary.load();
        return new StepwiseExtractor(
                new ArticleReader(vocabulary),
                new RuleRecogniser(vocabulary),
                new NameLinker(vocabulary, Aliases.NONE),
                new RuleQuoteFinder(vocabulary),
                vocabulary.fingerprint());
    }
}
