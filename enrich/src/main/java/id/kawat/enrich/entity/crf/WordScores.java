package id.kawat.enrich.entity.crf;

/** What a model gives to a word seen from each of the units around it, added up once for all its attributes. */
final class WordScores {

    final long key;
    final long folded;
    final long facts;
    final int bits;
    final int shape;
    private final short[] scores;

    WordScores(long key, WordAttributes word, WeightTable weights) {
        this.key = key;
        this.folded = word.folded();
        this.facts = word.facts();
        this.bits = word.bits();
        this.shape = word.shape();
        this.scores = sum(word, weights);
    }

    private static short[] sum(WordAttributes word, WeightTable weights) {
        int[] sums = new int[WordAttributes.OFFSETS * Labels.COUNT];
        for (int attribute = 0; attribute < word.count(); attribute++) {
            for (int offset = -WordAttributes.REACH; offset <= WordAttributes.REACH; offset++) {
                if (word.reaches(attribute, offset)) {
                    weights.addTo(
                            word.feature(attribute, offset), sums, (offset + WordAttributes.REACH) * Labels.COUNT);
                }
            }
        }
        short[] scores = new short[sums.length];
        for (int i = 0; i < sums.length; i++) {
            scores[i] = (short) sums[i];
        }
        return scores;
    }

    /** Adds what this word gives to the unit that sees it at {@code offset}. */
    void addTo(int offset, int[] emissions, int at) {
        int row = (offset + WordAttributes.REACH) * Labels.COUNT;
        for (int label = 0; label < Labels.COUNT; label++) {
            emissions[at + label] += scores[row + label];
        }
    }
}
