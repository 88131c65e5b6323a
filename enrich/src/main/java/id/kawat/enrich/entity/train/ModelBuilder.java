package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Labels;
import id.kawat.enrich.entity.crf.Model;
import id.kawat.enrich.entity.crf.WeightTable;
import id.kawat.enrich.entity.crf.WordLexicon;

/** Makes a model of fitted weights: whole numbers of one byte, rows without a weight worth keeping left out. */
final class ModelBuilder {

    private static final int L = Labels.COUNT;
    private static final double HIGHEST = 127;

    private final double scale;
    private final double least;

    /**
     * @param scale steps to a natural logarithm
     * @param least rows are kept that have a weight as large as this
     */
    ModelBuilder(double scale, double least) {
        this.scale = scale;
        this.least = least;
    }

    Model build(WordLexicon lexicon, int[] keys, Weights weights) {
        int kept = 0;
        int[] keptKeys = new int[keys.length];
        byte[] rows = new byte[keys.length * L];
        for (int i = 0; i < keys.length; i++) {
            double mean = 0;
            for (int l = 0; l < L; l++) {
                mean += weights.features()[i * L + l] / L;
            }
            double highest = 0;
            for (int l = 0; l < L; l++) {
                highest = Math.max(highest, Math.abs(weights.features()[i * L + l]));
            }
            if (highest < least) {
                continue;
            }
            keptKeys[kept] = keys[i];
            for (int l = 0; l < L; l++) {
                double value = Math.rint(weights.features()[i * L + l] * scale);
                rows[kept * L + l] = (byte) Math.max(-HIGHEST, Math.min(HIGHEST, value));
            }
            kept++;
        }
        int[] transitions = new int[L * L];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (int) Math.rint(weights.transitions()[i] * scale);
        }
        return new Model(
                lexicon,
                new WeightTable(java.util.Arrays.copyOf(keptKeys, kept), java.util.Arrays.copyOf(rows, kept * L)),
                transitions,
                scale);
    }
}
