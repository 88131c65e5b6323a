package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Field;
import id.kawat.enrich.entity.crf.Labels;
import id.kawat.enrich.entity.crf.WeightTable;
import java.util.Arrays;

/** Makes a field of fitted weights: whole numbers of one byte, features without a weight worth keeping left out. */
final class FieldBuilder {

    private static final int L = Labels.COUNT;
    private static final double HIGHEST = 127;

    /** Steps to a natural logarithm: weights seldom exceed four. */
    private static final double SCALE = 32;

    /** Features are kept that have a weight as large as this. */
    private static final double LEAST = 0.04;

    private FieldBuilder() {}

    static Field build(int[] keys, Weights weights) {
        int kept = 0;
        int[] keptKeys = new int[keys.length];
        byte[] rows = new byte[keys.length * L];
        for (int i = 0; i < keys.length; i++) {
            if (isWorthKeeping(weights, i)) {
                keptKeys[kept] = keys[i];
                for (int label = 0; label < L; label++) {
                    double value = Math.rint(weights.features()[i * L + label] * SCALE);
                    rows[kept * L + label] = (byte) Math.max(-HIGHEST, Math.min(HIGHEST, value));
                }
                kept++;
            }
        }
        WeightTable table = new WeightTable(Arrays.copyOf(keptKeys, kept), Arrays.copyOf(rows, kept * L));
        return new Field(table, transitions(weights), SCALE);
    }

    private static boolean isWorthKeeping(Weights weights, int feature) {
        double highest = 0;
        for (int label = 0; label < L; label++) {
            highest = Math.max(highest, Math.abs(weights.features()[feature * L + label]));
        }
        return highest >= LEAST;
    }

    private static int[] transitions(Weights weights) {
        int[] transitions = new int[L * L];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = (int) Math.rint(weights.transitions()[i] * SCALE);
        }
        return transitions;
    }
}
