package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.List;

/**
 * Recognises names by rules and word lists: runs of capitals, cut at titles, offices and the words that open the names of
 * organisations and places. Thread-safe.
 */
public final class RuleRecogniser implements EntityRecogniser {

    private final EntityWords words;

    public RuleRecogniser(Vocabulary vocabulary) {
        this.words = new EntityWords(vocabulary, new Countries(vocabulary));
    }

    @Override
    public List<Mention> recognise(ArticleText article) {
        return new NameRuns(article, words.table()).mentions();
    }
}
