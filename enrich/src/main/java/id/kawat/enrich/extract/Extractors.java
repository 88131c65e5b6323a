package id.kawat.enrich.extract;

import id.kawat.enrich.entity.EntityRecogniser;
import id.kawat.enrich.entity.GuardedRecogniser;
import id.kawat.enrich.entity.NameLinker;
import id.kawat.enrich.entity.RecogniserProvider;
import id.kawat.enrich.entity.Recognisers;
import id.kawat.enrich.entity.RuleRecogniser;
import id.kawat.enrich.quote.RuleQuoteFinder;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.Vocabulary;
import java.util.Optional;

/** Where extractors come from. */
public final class Extractors {

    private Extractors() {}

    /** The extractor of Kawat's own rules and vocabularies; loads them once, so keep it. */
    public static Extractor standard() {
        return of(ExtractorSettings.DEFAULT);
    }

    /**
     * The extractor a user has chosen; loads its models once, so keep it.
     *
     * @throws IllegalArgumentException if there is no such recogniser, naming those that are there
     */
    public static Extractor of(ExtractorSettings settings) {
        return stepwise(settings);
    }

    /** What {@link #standard} finds entities with, alone: for what needs no quotes, and to measure its speed. */
    public static EntityFinder standardEntities() {
        return stepwise(ExtractorSettings.DEFAULT);
    }

    private static StepwiseExtractor stepwise(ExtractorSettings settings) {
        Vocabulary vocabulary = Vocabulary.load();
        EntityRecogniser ours = new RuleRecogniser(vocabulary);
        Optional<RecogniserProvider> theirs = settings.recogniser().map(Recognisers::named);
        return new StepwiseExtractor(
                new ArticleReader(vocabulary),
                theirs.map(provider -> new GuardedRecogniser(provider.name(), provider.open(), ours))
                        .orElseGet(() -> new GuardedRecogniser(ours)),
                new NameLinker(vocabulary, settings.aliases()),
                new RuleQuoteFinder(vocabulary),
                fingerprint(vocabulary, settings, theirs));
    }

    /** Everything that changes results without a change of code. */
    private static String fingerprint(
            Vocabulary vocabulary, ExtractorSettings settings, Optional<RecogniserProvider> theirs) {
        String aliases = settings.aliases().fingerprint();
        return vocabulary.fingerprint()
                + (aliases.isEmpty() ? "" : "-aliases-" + aliases)
                + theirs.map(provider -> "-" + provider.name() + "-" + provider.revision())
                        .orElse("");
    }
}
