package id.kawat.enrich.extract;

import id.kawat.enrich.entity.EntityRecogniser;
import id.kawat.enrich.entity.GuardedRecogniser;
import id.kawat.enrich.entity.NameLinker;
import id.kawat.enrich.entity.RecogniserProvider;
import id.kawat.enrich.entity.Recognisers;
import id.kawat.enrich.entity.crf.Models;
import id.kawat.enrich.quote.RuleQuoteFinder;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.Vocabulary;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where extractors come from. */
public final class Extractors {

    private Extractors() {}

    /** The extractor of Kawat's own models, rules and vocabularies; loads them once, so keep it. */
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

    /** Explains what {@link #of} finds with the same settings. */
    public static Explainer explainer(ExtractorSettings settings) {
        return stepwise(settings);
    }

    private static StepwiseExtractor stepwise(ExtractorSettings settings) {
        Vocabulary vocabulary = Vocabulary.load();
        Optional<RecogniserProvider> theirs = settings.recogniser().map(Recognisers::named);
        CompletableFuture<EntityRecogniser> models =
                CompletableFuture.supplyAsync(() -> Models.recogniser(vocabulary)); // half of all loading
        ArticleReader reader = new ArticleReader(vocabulary);
        NameLinker linker = new NameLinker(vocabulary, settings.aliases());
        RuleQuoteFinder quotes = new RuleQuoteFinder(vocabulary, settings.leastConfidence());
        EntityRecogniser ours = models.join();
        return new StepwiseExtractor(
                reader,
                theirs.map(provider -> new GuardedRecogniser(provider.name(), provider.open(), ours))
                        .orElseGet(() -> new GuardedRecogniser(ours)),
                linker,
                quotes,
                fingerprint(vocabulary, settings, theirs));
    }

    /** Everything that changes results without a change of code. */
    private static String fingerprint(
            Vocabulary vocabulary, ExtractorSettings settings, Optional<RecogniserProvider> theirs) {
        String aliases = settings.aliases().fingerprint();
        return Models.fingerprint(vocabulary)
                + (settings.leastConfidence() == ExtractorSettings.LEAST_CONFIDENCE
                        ? ""
                        : "-confidence-" + settings.leastConfidence())
                + (aliases.isEmpty() ? "" : "-aliases-" + aliases)
                + theirs.map(provider -> "-" + provider.name() + "-" + provider.revision())
                        .orElse("");
    }
}
