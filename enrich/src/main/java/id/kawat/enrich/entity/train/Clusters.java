package id.kawat.enrich.entity.train;

import java.util.Arrays;
import java.util.Random;

/** Groups unit vectors around means by k-means on their angles. The same vectors give the same groups. */
final class Clusters {

    private static final int ROUNDS = 12;

    private Clusters() {}

    /** For each vector the number of its group, from 0. */
    static int[] of(float[][] vectors, int groups) {
        int dimensions = vectors[0].length;
        float[][] means = start(vectors, groups, dimensions);
        int[] group = new int[vectors.length];
        for (int round = 0; round < ROUNDS; round++) {
            assign(vectors, means, groups, group);
            means = means(vectors, group, groups, dimensions, means);
        }
        assign(vectors, means, groups, group);
        return group;
    }

    /** The means with the dimension first, so that the inner loop runs over groups. */
    private static float[][] start(float[][] vectors, int groups, int dimensions) {
        Random random = new Random(groups);
        float[][] means = new float[dimensions][groups];
        int among = Math.min(vectors.length, groups * 20);
        for (int g = 0; g < groups; g++) {
            float[] vector = vectors[random.nextInt(among)];
            for (int d = 0; d < dimensions; d++) {
                means[d][g] = vector[d];
            }
        }
        return means;
    }

    private static void assign(float[][] vectors, float[][] means, int groups, int[] group) {
        float[] products = new float[groups];
        for (int v = 0; v < vectors.length; v++) {
            Arrays.fill(products, 0);
            for (int d = 0; d < means.length; d++) {
                float value = vectors[v][d];
                float[] row = means[d];
                for (int g = 0; g < groups; g++) {
                    products[g] += value * row[g];
                }
            }
            int best = 0;
            for (int g = 1; g < groups; g++) {
                best = products[g] > products[best] ? g : best;
            }
            group[v] = best;
        }
    }

    private static float[][] means(float[][] vectors, int[] group, int groups, int dimensions, float[][] before) {
        double[][] sums = new double[groups][dimensions];
        for (int v = 0; v < vectors.length; v++) {
            for (int d = 0; d < dimensions; d++) {
                sums[group[v]][d] += vectors[v][d];
            }
        }
        float[][] means = new float[dimensions][groups];
        for (int g = 0; g < groups; g++) {
            double norm = 0;
            for (double value : sums[g]) {
                norm += value * value;
            }
            for (int d = 0; d < dimensions; d++) {
                means[d][g] = norm == 0 ? before[d][g] : (float) (sums[g][d] / Math.sqrt(norm));
            }
        }
        return means;
    }
}
