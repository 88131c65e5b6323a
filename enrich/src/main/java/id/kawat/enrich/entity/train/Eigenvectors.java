package id.kawat.enrich.entity.train;

import java.util.Arrays;
import java.util.Comparator;

/** Eigenvectors of a small symmetric matrix by Jacobi's rotations, those of the largest values first. */
final class Eigenvectors {

    private static final int MOST_SWEEPS = 30;
    private static final double SMALL = 1e-12;

    private Eigenvectors() {}

    static double[][] of(double[][] symmetric, int size) {
        double[][] a = new double[size][];
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            a[i] = symmetric[i].clone();
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(a, vectors, p, q);
                }
            }
        }
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> -a[i][i]));
        double[][] sorted = new double[size][];
        for (int i = 0; i < size; i++) {
            sorted[i] = vectors[order[i]];
        }
        return sorted;
    }

    private static void rotate(double[][] a, double[][] vectors, int p, int q) {
        if (Math.abs(a[p][q]) <= SMALL * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < a.length; k++) {
            double kp = a[k][p];
            a[k][p] = c * kp - s * a[k][q];
            a[k][q] = s * kp + c * a[k][q];
        }
        turn(a[p], a[q], c, s);
        turn(vectors[p], vectors[q], c, s);
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int k = 0; k < p.length; k++) {
            double value = p[k];
            p[k] = c * value - s * q[k];
            q[k] = s * value + c * q[k];
        }
    }
}
