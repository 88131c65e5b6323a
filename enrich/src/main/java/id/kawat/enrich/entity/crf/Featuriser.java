package id.kawat.enrich.entity.crf;

import java.util.ArrayList;
import java.util.List;

/**
 * All features of each unit of a sentence, one by one: what training needs, where tagging takes sums for whole words. The
 * same classes make them, so that both see the same features.
 */
public final class Featuriser {

    private static final int MOST = 512;

    private final NameWords names;
    private final SentenceWords words;
    private final WordLexicon lexicon;
    private final List<WordAttributes> sentence = new ArrayList<>();
    private final long[] context = new long[ContextFeatures.MOST];
    private final int[] keys = new int[MOST];
    private final int[] owners = new int[MOST];
    private Units units = new Units();
    private int count;

    public Featuriser(NameWords names, WordLexicon lexicon) {
        this.names = names;
        this.lexicon = lexicon;
        this.words = new SentenceWords(names);
    }

    /** Starts on a sentence that has these units. */
    public void begin(Units newUnits) {
        units = newUnits;
        sentence.clear();
        words.begin(0, units.size());
        for (int unit = 0; unit < units.size(); unit++) {
            WordAttributes word = new WordAttributes(names, lexicon);
            word.read(units.text(), units.start(unit), units.end(unit));
            words.add(word.shape(), word.bits(), word.facts(), word.folded());
            sentence.add(word);
        }
        words.findPhrases(units);
    }

    /** Collects the features of a unit and returns how many it has. */
    public int read(int unit) {
        count = 0;
        for (int offset = -WordAttributes.REACH; offset <= WordAttributes.REACH; offset++) {
            int seen = unit + offset;
            if (seen >= 0 && seen < units.size()) {
                addWord(sentence.get(seen), seen, offset);
            }
        }
        int found = ContextFeatures.of(units, words, unit, 0, units.size(), context);
        for (int i = 0; i < found; i++) {
            add(context[i], -1);
        }
        return count;
    }

    private void addWord(WordAttributes word, int unit, int offset) {
        for (int attribute = 0; attribute < word.count(); attribute++) {
            if (word.reaches(attribute, offset)) {
                add(word.feature(attribute, offset), attribute < word.identity() ? unit : -1);
            }
        }
    }

    private void add(long feature, int owner) {
        keys[count] = WeightTable.key(feature);
        owners[count++] = owner;
    }

    /** The key of a feature in the table of weights. */
    public int key(int feature) {
        return keys[feature];
    }

    /** The unit whose letters a feature tells, or -1. */
    public int owner(int feature) {
        return owners[feature];
    }
}
