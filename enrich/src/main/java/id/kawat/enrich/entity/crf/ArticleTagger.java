package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Sentence;

/**
 * Labels the units of a whole article: each sentence by itself, then once more those sentences in which a word stands that
 * the article's other names speak of. Not thread-safe.
 */
final class ArticleTagger {

    /** Longer ones are cut: a sentence of the wild, not of a writer. */
    private static final int LONGEST_SENTENCE = 1_000;

    private final Tagger tagger;
    private final Units units = new Units();
    private final NameVotes votes = new NameVotes();

    ArticleTagger(Tagger tagger) {
        this.tagger = tagger;
    }

    Units units() {
        return units;
    }

    byte[] tag(ArticleText article) {
        int[] ends = readUnits(article);
        byte[] labels = new byte[units.size()];
        for (int s = 0; s < ends.length; s++) {
            tagger.tag(units, s == 0 ? 0 : ends[s - 1], ends[s], labels);
        }
        votes.count(units, labels);
        for (int s = 0; s < ends.length; s++) {
            tagger.reconsider(units, s == 0 ? 0 : ends[s - 1], ends[s], labels, votes);
        }
        return labels;
    }

    /** Where each sentence ends, counted in units. */
    private int[] readUnits(ArticleText article) {
        UnitReader reader = new UnitReader(units);
        reader.begin(article.text());
        int pieces = 0;
        for (Sentence sentence : article.sentences()) {
            pieces += 1 + (sentence.endToken() - sentence.firstToken()) / LONGEST_SENTENCE;
        }
        int[] ends = new int[pieces];
        int piece = 0;
        for (Sentence sentence : article.sentences()) {
            for (int from = sentence.firstToken(); from <= sentence.endToken(); from += LONGEST_SENTENCE) {
                reader.addSentence(article.tokens(), from, Math.min(sentence.endToken(), from + LONGEST_SENTENCE));
                ends[piece++] = units.size();
            }
        }
        return ends;
    }
}
