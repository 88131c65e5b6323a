package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.UnitReader;
import id.kawat.enrich.entity.crf.Units;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Raw text as sentences of units, without those of evaluation data. */
final class RawText {

    private final ArticleReader reader;
    private final LeakFilter leaks;
    private final List<Units> sentences = new ArrayList<>();
    private int dropped;

    RawText(ArticleReader reader, LeakFilter leaks) {
        this.reader = reader;
        this.leaks = leaks;
    }

    /** Adds an article's text, or a lone sentence. */
    void add(String text) {
        ArticleText article = reader.read(text, Optional.empty());
        for (Sentence sentence : article.sentences()) {
            Units units = new Units();
            UnitReader unitReader = new UnitReader(units);
            unitReader.begin(text);
            unitReader.addSentence(article.tokens(), sentence.firstToken(), sentence.endToken());
            if (leaks.isHeld(units)) {
                dropped++;
            } else if (units.size() > 0) {
                sentences.add(units);
            }
        }
    }

    List<Units> sentences() {
        return sentences;
    }

    int dropped() {
        return dropped;
    }
}
