package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.entity.crf.Labels;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Sentence;
import id.kawat.enrich.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes labelled sentences of an article and the names in it. */
final class ArticleLabels {

    private ArticleLabels() {}

    static List<LabelledSentence> of(ArticleText article, List<Mention> mentions) {
        Tokens tokens = article.tokens();
        byte[] labels = new byte[tokens.size()];
        for (Mention mention : mentions) {
            int first = tokens.firstEndingAfter(mention.span().start());
            for (int i = first;
                    i < labels.length && tokens.start(i) < mention.span().end();
                    i++) {
                labels[i] = (byte) (i == first ? Labels.begin(mention.type()) : Labels.inside(mention.type()));
            }
        }
        List<LabelledSentence> sentences = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            List<String> words = new ArrayList<>();
            for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
                words.add(tokens.word(i));
            }
            sentences.add(new LabelledSentence(
                    words, Arrays.copyOfRange(labels, sentence.firstToken(), sentence.endToken())));
        }
        return sentences;
    }
}
