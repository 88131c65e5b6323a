package id.kawat.enrich.entity.crf;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The scores of the words met lately, shared by all threads: a word that is there costs one look. A slot holds one word; who
 * comes later takes it. Threads that race write the same scores, so nobody waits.
 */
final class WordScoreCache {

    private static final int SLOTS = 1 << 15;

    private final AtomicReferenceArray<WordScores> slots = new AtomicReferenceArray<>(SLOTS);
    private final WeightTable weights;

    WordScoreCache(WeightTable weights) {
        this.weights = weights;
    }

    /** @param attributes the caller's own, to read the word with where it is new */
    WordScores of(Units units, int unit, WordAttributes attributes) {
        long key = Hash.exact(units.text(), units.start(unit), units.end(unit));
        int slot = (int) (key >>> 20) & (SLOTS - 1);
        WordScores scores = slots.get(slot);
        if (scores == null || scores.key != key) {
            attributes.read(units.text(), units.start(unit), units.end(unit));
            scores = new WordScores(key, attributes, weights);
            slots.set(slot, scores);
        }
        return scores;
    }
}
