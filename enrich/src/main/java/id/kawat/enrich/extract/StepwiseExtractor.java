package id.kawat.enrich.extract;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityLinker;
import id.kawat.enrich.entity.GuardedRecogniser;
import id.kawat.enrich.entity.Recognition;
import id.kawat.enrich.quote.Explanation;
import id.kawat.enrich.quote.RuleQuoteFinder;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Language;
import java.util.List;
import java.util.Optional;

/** Structure, then names, then entities, then quotes: each step reads what the ones before it found. */
final class StepwiseExtractor implements Extractor, EntityFinder, Explainer {

    /** Goes up when code changes results; the vocabulary's fingerprint tells its changes by itself. */
    private static final String VERSION = "3";

    private final ArticleReader reader;
    private final GuardedRecogniser recogniser;
    private final EntityLinker linker;
    private final RuleQuoteFinder quotes;
    private final String fingerprint;

    StepwiseExtractor(
            ArticleReader reader,
            GuardedRecogniser recogniser,
            EntityLinker linker,
            RuleQuoteFinder quotes,
            String fingerprint) {
        this.reader = reader;
        this.recogniser = recogniser;
        this.linker = linker;
        this.quotes = quotes;
        this.fingerprint = fingerprint;
    }

    @Override
    public Extraction extract(String text, Optional<Language> stated) {
        ArticleText article = reader.read(text, stated);
        Recognition recognition = recogniser.recognise(article);
        List<Entity> entities = linker.link(article, recognition.mentions());
        return new Extraction(
                article.language(),
                article.dateline(),
                article.boilerplate(),
                entities,
                quotes.find(article, entities),
                recognition.warnings());
    }

    @Override
    public List<Entity> find(String text, Optional<Language> stated) {
        ArticleText article = reader.read(text, stated);
        return linker.link(article, recogniser.recognise(article).mentions());
    }

    @Override
    public List<Explanation> explain(String text, Optional<Language> stated) {
        ArticleText article = reader.read(text, stated);
        return quotes.explain(
                article, linker.link(article, recogniser.recognise(article).mentions()));
    }

    @Override
    public String revision() {
        return VERSION + "-" + fingerprint;
    }
}
