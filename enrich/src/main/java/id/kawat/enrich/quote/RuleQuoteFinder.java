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

    public RuleQuoteFinder(Vocabulary vocabulary) {
        for (Language language : vocabulary.languages()) {
            cues.put(language, new CueWords(vocabulary, List.of(language)));
        }
        allCues = new CueWords(vocabulary, vocabulary.languages());
    }

    @Override
    public List<Quote> find(ArticleText article, List<Entity> entities) {
        CueWords words = article.language()
                .map(known -> cues.getOrDefault(known, allCues))
                .orElse(allCues);
        return new QuotesOfArticle(article, words, new NamesInText(article, entities)).find();
    }
}
