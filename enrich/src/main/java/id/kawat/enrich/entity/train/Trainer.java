package id.kawat.enrich.entity.train;

import id.kawat.enrich.entity.crf.Labels;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Fits weights to labelled sentences by stochastic gradient with a step of its own for each weight (AdaGrad), L2 and random
 * dropping; the weights of the later rounds are averaged. Corpora that label differently are domains: each weight is the sum
 * of one that all share and one of the domain. The same input gives the same bits. Not thread-safe.
 */
final class Trainer {

    private static final int L = Labels.COUNT;
    private static final int SHARED = 0;

    /** Keeps the first steps of rare features short. */
    private static final double DAMPING = 1e-3;

    private final TrainingSettings settings;
    private final int features;
    private final float[][] weights;
    private final float[][] squares;
    private final double[] transitions = new double[L * L];
    private final double[] transitionSquares = new double[L * L];
    private final float[] decays;
    private final Chain chain = new Chain();
    private final Dropping dropping;
    private final double lift;
    private final double[] residual = new double[L];
    private double[] scores = new double[64 * L];

    Trainer(TrainingSettings settings, int features, int domains) {
        this.settings = settings;
        this.features = features;
        this.weights = new float[domains == 1 ? 1 : domains + 1][features * L];
        this.squares = new float[weights.length][features * L];
        this.decays = new float[features];
        this.dropping = new Dropping(settings.dropout(), settings.wordDropout());
        this.lift = 1 / (1 - settings.dropout());
    }

    /** The weights for domain 0. */
    Weights train(List<Instance> instances, Progress progress) {
        countDecays(instances);
        Average average = new Average(features);
        int[] order = new int[instances.size()];
        Arrays.setAll(order, i -> i);
        Random random = new Random(1);
        for (int round = 1; round <= settings.rounds(); round++) {
            shuffle(order, random);
            for (int i : order) {
                learn(instances.get(i));
            }
            if (round > settings.rounds() / 2) {
                average.add(weights, transitions);
            }
            progress.step();
        }
        return average.weights();
    }

    /** L2 is spread over the occurrences of a feature, so that it weighs the same over a whole round. */
    private void countDecays(List<Instance> instances) {
        for (Instance instance : instances) {
            for (int[] unit : instance.features()) {
                for (int feature : unit) {
                    decays[feature]++;
                }
            }
        }
        for (int feature = 0; feature < features; feature++) {
            decays[feature] = (float) (settings.l2() / Math.max(1, decays[feature]));
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
    }

    private void learn(Instance instance) {
        if (instance.size() == 0) {
            return;
        }
        dropping.next(instance);
        int own = weights.length > 1 ? 1 + instance.domain() : SHARED;
        score(instance, own);
        chain.run(scores, transitions, instance.size());
        for (int unit = 0; unit < instance.size(); unit++) {
            for (int label = 0; label < L; label++) {
                int right = instance.labels()[unit] == label ? 1 : 0;
                residual[label] = (right - chain.marginal(unit, label)) * lift;
            }
            update(unit, own);
        }
        updateTransitions(instance);
    }

    private void score(Instance instance, int own) {
        if (instance.size() * L > scores.length) {
            scores = new double[instance.size() * L * 2];
        }
        Arrays.fill(scores, 0, instance.size() * L, 0);
        for (int unit = 0; unit < instance.size(); unit++) {
            int[] active = dropping.features(unit);
            for (int f = 0; f < dropping.count(unit); f++) {
                addScores(unit * L, weights[SHARED], active[f] * L);
                if (own != SHARED) {
                    addScores(unit * L, weights[own], active[f] * L);
                }
            }
        }
    }

    private void addScores(int row, float[] from, int at) {
        for (int label = 0; label < L; label++) {
            scores[row + label] += from[at + label] * lift;
        }
    }

    private void update(int unit, int own) {
        int[] active = dropping.features(unit);
        for (int f = 0; f < dropping.count(unit); f++) {
            update(weights[SHARED], squares[SHARED], active[f]);
            if (own != SHARED) {
                update(weights[own], squares[own], active[f]);
            }
        }
    }

    private void update(float[] weight, float[] square, int feature) {
        int row = feature * L;
        for (int label = 0; label < L; label++) {
            double gradient = residual[label] - decays[feature] * weight[row + label];
            square[row + label] += (float) (gradient * gradient);
            weight[row + label] += (float) (settings.rate() * gradient / (Math.sqrt(square[row + label]) + DAMPING));
        }
    }

    private void updateTransitions(Instance instance) {
        double[] gradients = new double[L * L];
        for (int unit = 1; unit < instance.size(); unit++) {
            gradients[instance.labels()[unit - 1] * L + instance.labels()[unit]]++;
        }
        for (int i = 0; i < L * L; i++) {
            double gradient = gradients[i] - chain.pair(i / L, i % L);
            transitionSquares[i] += gradient * gradient;
            transitions[i] += settings.rate() * gradient / (Math.sqrt(transitionSquares[i]) + DAMPING);
        }
    }

    /** The mean of the weights at the ends of several rounds. */
    private static final class Average {

        private final float[] sums;
        private final double[] transitionSums = new double[L * L];
        private int rounds;

        Average(int features) {
            sums = new float[features * L];
        }

        void add(float[][] weights, double[] transitions) {
            rounds++;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weights[SHARED][i] + (weights.length > 1 ? weights[1][i] : 0);
            }
            for (int i = 0; i < L * L; i++) {
                transitionSums[i] += transitions[i];
            }
        }

        Weights weights() {
            for (int i = 0; i < sums.length; i++) {
                sums[i] /= rounds;
            }
            for (int i = 0; i < L * L; i++) {
                transitionSums[i] /= rounds;
            }
            return new Weights(sums, transitionSums);
        }
    }
}
