package id.kawat.enrich.entity.crf;

/**
 * Labels the units of sentences: the labelling with the highest score, found by Viterbi's algorithm in whole numbers.
 *
 * <p>Holds the arrays it works in, so that a sentence costs no allocation; not thread-safe. Threads share the model and the
 * cache of word scores.
 */
public final class Tagger {

    private static final int L = Labels.COUNT;
    private static final int NEVER = -1_000_000;

    /** What the votes of the article add to the score of their type, as a natural logarithm. */
    private static final double VOTE = 3;

    private final int vote;
    private final WeightTable weights;
    private final WordScoreCache cache;
    private final WordAttributes attributes;
    private final SentenceWords words;
    private final int[] transitions = new int[L * L];
    private final long[] features = new long[ContextFeatures.MOST];
    private int[] emissions = new int[64 * L];
    private byte[] best = new byte[64 * L];
    private int[] scores = new int[L];
    private int[] next = new int[L];

    Tagger(WordLexicon lexicon, Field field, NameWords names, WordScoreCache cache) {
        this.weights = field.weights();
        this.cache = cache;
        this.attributes = new WordAttributes(names, lexicon);
        this.words = new SentenceWords(names);
        vote = (int) (VOTE * field.scale());
        for (int i = 0; i < L * L; i++) {
            transitions[i] = Labels.mayFollow(i % L, i / L) ? field.transitions()[i] : NEVER;
        }
    }

    /** Writes the labels of the sentence {@code [from, to)} to {@code labels} at the same places. */
    void tag(Units units, int from, int to, byte[] labels) {
        if (from == to) {
            return;
        }
        score(units, from, to);
        decode(to - from, labels, from);
    }

    /** Labels a sentence again where the votes of the whole article speak of one of its words and the label does not agree. */
    void reconsider(Units units, int from, int to, byte[] labels, NameVotes votes) {
        boolean open = false;
        for (int unit = from; unit < to && !open; unit++) {
            open = votes.hint(units, unit, labels) != Labels.OUTSIDE;
        }
        if (!open) {
            return;
        }
        score(units, from, to);
        for (int unit = from; unit < to; unit++) {
            int begin = votes.hint(units, unit, labels);
            if (begin != Labels.OUTSIDE) {
                emissions[(unit - from) * L + begin] += vote;
                emissions[(unit - from) * L + begin + 1] += vote;
            }
        }
        decode(to - from, labels, from);
    }

    /** Fills the scores of each unit for each label, before any label's neighbour is known. */
    void score(Units units, int from, int to) {
        int size = to - from;
        if (size * L > emissions.length) {
            emissions = new int[size * L * 2];
            best = new byte[size * L * 2];
        }
        java.util.Arrays.fill(emissions, 0, size * L, 0);
        words.begin(from, size);
        for (int i = 0; i < size; i++) {
            WordScores word = cache.of(units, from + i, attributes);
            words.add(word.shape, word.bits, word.facts, word.folded);
            int last = Math.min(size - 1, i + WordAttributes.REACH);
            for (int seer = Math.max(0, i - WordAttributes.REACH); seer <= last; seer++) {
                word.addTo(i - seer, emissions, seer * L);
            }
        }
        words.findPhrases(units);
        for (int i = 0; i < size; i++) {
            int count = ContextFeatures.of(units, words, from + i, from, to, features);
            for (int f = 0; f < count; f++) {
                weights.addTo(features[f], emissions, i * L);
            }
        }
    }

    private void decode(int size, byte[] labels, int at) {
        for (int label = 0; label < L; label++) {
            scores[label] = Labels.isInside(label) ? NEVER : emissions[label];
        }
        for (int i = 1; i < size; i++) {
            step(i * L);
        }
        int label = highest(scores);
        for (int i = size - 1; i >= 0; i--) {
            labels[at + i] = (byte) label;
            label = best[i * L + label];
        }
    }

    private void step(int row) {
        for (int label = 0; label < L; label++) {
            int from = 0;
            int highest = Integer.MIN_VALUE;
            for (int before = 0; before < L; before++) {
                int score = scores[before] + transitions[before * L + label];
                if (score > highest) {
                    highest = score;
                    from = before;
                }
            }
            next[label] = highest + emissions[row + label];
            best[row + label] = (byte) from;
        }
        int[] spare = scores;
        scores = next;
        next = spare;
    }

    private static int highest(int[] scores) {
        int best = 0;
        for (int label = 1; label < L; label++) {
            best = scores[label] > scores[best] ? label : best;
        }
        return best;
    }

    int emission(int unit, int label) {
        return emissions[unit * L + label];
    }

    int transition(int before, int label) {
        return transitions[before * L + label];
    }
}
