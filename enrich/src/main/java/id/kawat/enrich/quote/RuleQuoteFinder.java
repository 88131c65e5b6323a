package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds quotes by cue words and an ordered list of small rules, for every language that has a vocabulary. Thread-safe. */
public final class RuleQuoteFinder implements QuoteFinder {

    private final Map<Language, CueWords> cues = new HashMap<>();
    private final CueWords allCues;
    private final Confidences confidences = Confidences.load();

    private final double leastConfidence;

    /**
     * Reads the cue words.
     *
     * @param leastConfidence from 0 to 1: a speaker we are less sure of is left out
     */
    public RuleQuoteFinder(Vocabulary vocabulary, double leastConfidence) {
        this.leastConfidence = leastConfidence;
        for (Language language : vocabulary.languages()) {
            cues.put(language, new CueWords(vocabulary, List.of(language)));
        }
        allCues = new CueWords(vocabulary, vocabulary.languages());
    }

    @Override
    public List<Quote> find(ArticleText article, List<Entity> entities) {
        return quotes(article, entities, Explanations.NONE);
    }

    /** The same quotes, each with the reasons for its speaker. */
    public List<Explanation> explain(ArticleText article, List<Entity> entities) {
        RecordedExplanations explanations = new RecordedExplanations(article.tokens());
        return explanations.of(quotes(article, entities, explanations));
    }

    private List<Quote> quotes(ArticleText article, List<Entity> entities, Explanations explanations) {
        CueWords words = article.language()
                .map(known -> cues.getOrDefault(known, allCues))
                .orElse(allCues);
        NamesInText names = new NamesInText(article, entities);
        return new QuotesOfArticle(article, words, names, confidences, explanations)
                .find().stream().map(this::sureEnough).toList();
    }

    private Quote sureEnough(Quote quote) {
        return quote.speaker().isPresent() && quote.confidence() < leastConfidence ? quote.unattributed() : quote;
    }
}
