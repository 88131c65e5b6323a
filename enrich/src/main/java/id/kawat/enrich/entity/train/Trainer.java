package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/**
 * Fits weights to labelled sentences by stochastic gradient with a step of its own for each weight (AdaGrad), L2, random
 * dropping of features and of whole words, and averages the weights of the later rounds. The same input gives the same bits.
 */
final class Trainer {

    private static final int L = Labels.COUNT;

    private final TrainingSettings settings;
    private final int features;
    private final int domains;
    private final float[][] weights;
    private final float[][] squares;
    private final double[] transitions = new double[L * L];
    private final double[] transitionSquares = new double[L * L];
    private final Chain chain = new Chain();
    private final float[] shares;
    private final Random random;

    private double[] scores = new double[64 * L];
    private final boolean[] droppedWords = new boolean[4096];
    private int[][] kept = new int[64][];
    private int[] keptCounts = new int[64];
    private final double[] residual = new double[L];

    Trainer(TrainingSettings settings, int features, int domains) {
        this.settings = settings;
        this.features = features;
        this.domains = domains;
        this.weights = new float[domains == 1 ? 1 : domains + 1][features * L];
        this.squares = new float[weights.length][features * L];
        this.random = new Random(settings.seed());
        this.shares = new float[features];
    }

    /** @param roundDone told the number of each round that is over, from 1 */
    Weights train(List<Instance> instances, IntConsumer roundDone) {
        float[] average = new float[features * L];
        double[] averageTransitions = new double[L * L];
        int[] order = new int[instances.size()];
        Arrays.setAll(order, i -> i);
        int averaged = 0;
        for (Instance instance : instances) {
            for (int[] unit : instance.features()) {
                for (int f : unit) {
                    shares[f]++;
                }
            }
        }
        for (int f = 0; f < features; f++) {
            shares[f] = 1 / Math.max(1, shares[f]);
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            shuffle(order);
            double rate = settings.rate();
            for (int i : order) {
                learn(instances.get(i), rate);
            }
            if (round > settings.rounds() / 2) {
                averaged++;
                for (int i = 0; i < average.length; i++) {
                    average[i] += weights[0][i] + (weights.length > 1 ? weights[1][i] : 0);
                }
                for (int i = 0; i < L * L; i++) {
                    averageTransitions[i] += transitions[i];
                }
            }
            roundDone.accept(round);
        }
        for (int i = 0; i < average.length; i++) {
            average[i] /= averaged;
        }
        for (int i = 0; i < L * L; i++) {
            averageTransitions[i] /= averaged;
        }
        return new Weights(average, averageTransitions);
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }

    private long rng = 88172645463325252L;

    private int nextBits() {
        rng ^= rng << 13;
        rng ^= rng >>> 7;
        rng ^= rng << 17;
        return (int) (rng >>> 40);
    }

    private void learn(Instance instance, double rate) {
        int size = instance.labels().length;
        if (size == 0) {
            return;
        }
        drop(instance, size);
        int copy = weights.length > 1 ? 1 + instance.domain() : 0;
        double lift = 1 / (1 - settings.dropout());
        for (int unit = 0; unit < size; unit++) {
            int row = unit * L;
            Arrays.fill(scores, row, row + L, 0);
            for (int k = 0; k < keptCounts[unit]; k++) {
                int at = kept[unit][k] * L;
                for (int label = 0; label < L; label++) {
                    scores[row + label] += weights[0][at + label];
                }
                if (copy > 0) {
                    for (int label = 0; label < L; label++) {
                        scores[row + label] += weights[copy][at + label];
                    }
                }
            }
            for (int label = 0; label < L; label++) {
                scores[row + label] *= lift;
            }
        }
        chain.run(scores, transitions, size);
        for (int unit = 0; unit < size; unit++) {
            for (int label = 0; label < L; label++) {
                residual[label] = ((instance.labels()[unit] == label ? 1 : 0) - chain.marginal(unit, label)) * lift;
            }
            for (int k = 0; k < keptCounts[unit]; k++) {
                update(0, kept[unit][k] * L, rate);
                if (copy > 0) {
                    update(copy, kept[unit][k] * L, rate);
                }
            }
        }
        updateTransitions(instance, size, rate);
    }

    private void update(int copy, int at, double rate) {
        float[] w = weights[copy];
        float[] g = squares[copy];
        double l2 = (copy == 0 ? settings.l2() : settings.l2() * settings.domainL2()) * shares[at / L];
        for (int label = 0; label < L; label++) {
            double gradient = residual[label] - l2 * w[at + label];
            g[at + label] += (float) (gradient * gradient);
            w[at + label] += (float) (rate * gradient / (Math.sqrt(g[at + label]) + settings.damping()));
        }
    }

    private void updateTransitions(Instance instance, int size, double rate) {
        for (int before = 0; before < L; before++) {
            for (int label = 0; label < L; label++) {
                int at = before * L + label;
                double observed = 0;
                for (int unit = 1; unit < size; unit++) {
                    observed += instance.labels()[unit - 1] == before && instance.labels()[unit] == label ? 1 : 0;
                }
                double gradient = observed - chain.pair(before, label) - settings.l2() / 1000 * transitions[at];
                transitionSquares[at] += gradient * gradient;
                transitions[at] += rate * gradient / (Math.sqrt(transitionSquares[at]) + settings.damping());
            }
        }
    }

    private void drop(Instance instance, int size) {
        if (size > kept.length) {
            kept = new int[size * 2][];
            keptCounts = new int[size * 2];
        }
        if (size * L > scores.length) {
            scores = new double[size * L * 2];
        }
        int threshold = (int) (settings.dropout() * (1 << 24));
        int wordThreshold = (int) (settings.wordDropout() * (1 << 24));
        for (int unit = 0; unit < size; unit++) {
            droppedWords[unit] = (nextBits() & 0xffffff) < wordThreshold;
        }
        for (int unit = 0; unit < size; unit++) {
            int[] all = instance.features()[unit];
            short[] owners = instance.owners()[unit];
            if (kept[unit] == null || kept[unit].length < all.length) {
                kept[unit] = new int[all.length + 16];
            }
            int count = 0;
            for (int f = 0; f < all.length; f++) {
                if ((nextBits() & 0xffffff) >= threshold && (owners[f] < 0 || !droppedWords[owners[f]])) {
                    kept[unit][count++] = all[f];
                }
            }
            keptCounts[unit] = count;
        }
    }
}
