package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Labels;

/**
 * The probabilities of one sentence's labellings by the forward-backward algorithm, each place scaled to sum to one. Arrays
 * are used again for the next sentence; not thread-safe.
 */
final class Chain {

    private static final int L = Labels.COUNT;

    private final double[] transitions = new double[L * L];
    private final double[] pairs = new double[L * L];
    private double[] potentials = new double[64 * L];
    private double[] forward = new double[64 * L];
    private double[] backward = new double[64 * L];
    private double[] marginals = new double[64 * L];
    private double[] sums = new double[64];
    private double logSum;

    /**
     * Computes everything for {@code size} units.
     *
     * @param scores of each unit and label
     * @param weights of label {@code j} after {@code i} at {@code i * L + j}
     */
    void run(double[] scores, double[] weights, int size) {
        reserve(size);
        for (int i = 0; i < L * L; i++) {
            transitions[i] = Math.exp(weights[i]);
            pairs[i] = 0;
        }
        logSum = 0;
        for (int unit = 0; unit < size; unit++) {
            exponentiate(scores, unit * L);
        }
        goForward(size);
        goBackward(size);
        for (int i = 0; i < size * L; i++) {
            marginals[i] = forward[i] * backward[i];
        }
        sumPairs(size);
    }

    private void reserve(int size) {
        if (size > sums.length) {
            int capacity = size * 2;
            potentials = new double[capacity * L];
            forward = new double[capacity * L];
            backward = new double[capacity * L];
            marginals = new double[capacity * L];
            sums = new double[capacity];
        }
    }

    private void exponentiate(double[] scores, int row) {
        double highest = scores[row];
        for (int label = 1; label < L; label++) {
            highest = Math.max(highest, scores[row + label]);
        }
        for (int label = 0; label < L; label++) {
            potentials[row + label] = Math.exp(scores[row + label] - highest);
        }
        logSum += highest;
    }

    private void goForward(int size) {
        for (int unit = 0; unit < size; unit++) {
            int row = unit * L;
            double total = 0;
            for (int label = 0; label < L; label++) {
                double sum = unit == 0 ? 1 : 0;
                for (int before = 0; unit > 0 && before < L; before++) {
                    sum += forward[row - L + before] * transitions[before * L + label];
                }
                forward[row + label] = sum * potentials[row + label];
                total += forward[row + label];
            }
            sums[unit] = total;
            logSum += Math.log(total);
            for (int label = 0; label < L; label++) {
                forward[row + label] /= total;
            }
        }
    }

    private void goBackward(int size) {
        for (int label = 0; label < L; label++) {
            backward[(size - 1) * L + label] = 1;
        }
        for (int unit = size - 2; unit >= 0; unit--) {
            int row = unit * L;
            for (int label = 0; label < L; label++) {
                double sum = 0;
                for (int after = 0; after < L; after++) {
                    sum += transitions[label * L + after] * potentials[row + L + after] * backward[row + L + after];
                }
                backward[row + label] = sum / sums[unit + 1];
            }
        }
    }

    private void sumPairs(int size) {
        for (int unit = 1; unit < size; unit++) {
            int row = unit * L;
            for (int before = 0; before < L; before++) {
                double left = forward[row - L + before] / sums[unit];
                for (int label = 0; label < L; label++) {
                    pairs[before * L + label] +=
                            left * transitions[before * L + label] * potentials[row + label] * backward[row + label];
                }
            }
        }
    }

    /** How probable a label is at a unit. */
    double marginal(int unit, int label) {
        return marginals[unit * L + label];
    }

    /** How often {@code label} is expected after {@code before} in the sentence. */
    double pair(int before, int label) {
        return pairs[before * L + label];
    }

    /** The logarithm of the sum over all labellings. */
    double logSum() {
        return logSum;
    }
}
