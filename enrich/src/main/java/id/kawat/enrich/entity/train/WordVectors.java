package id.kawat.enrich.entity.train;

import java.util.Arrays;
import java.util.Random;

/**
 * Vectors of words from the words beside them: positive pointwise mutual information, reduced by a randomised singular value
 * decomposition. Words that stand in like places get like vectors. The same text gives the same bits.
 */
final class WordVectors {

    private static final int COLUMNS = 3000;
    private static final int SPARE = 16;
    private static final double SMOOTHING = 0.75;

    private final int rows;
    private final int dimensions;
    private int[] rowStarts = new int[0];
    private int[] columns = new int[0];
    private float[] values = new float[0];

    private WordVectors(int rows, int dimensions) {
        this.rows = rows;
        this.dimensions = dimensions;
    }

    /** One vector of unit length a word. */
    static float[][] of(RawWords words, int dimensions) {
        WordVectors vectors = new WordVectors(words.size(), dimensions);
        vectors.count(words);
        vectors.toInformation();
        return vectors.reduce();
    }

    /** Left and right neighbours are columns apart. */
    private void count(RawWords words) {
        long[] pairs = new long[1 << 20];
        int size = 0;
        for (int[] line : words.text()) {
            for (int i = 0; i < line.length; i++) {
                if (line[i] < 0) {
                    continue;
                }
                for (int side = -1; side <= 1; side += 2) {
                    int at = i + side;
                    int column = at < 0 || at >= line.length ? COLUMNS : line[at];
                    if (column >= 0 && column <= COLUMNS) {
                        if (size == pairs.length) {
                            pairs = Arrays.copyOf(pairs, size * 2);
                        }
                        pairs[size++] = (long) line[i] << 32 | (side < 0 ? column : column + COLUMNS + 1);
                    }
                }
            }
        }
        Arrays.parallelSort(pairs, 0, size);
        compress(pairs, size);
    }

    private void compress(long[] pairs, int size) {
        rowStarts = new int[rows + 1];
        columns = new int[size];
        values = new float[size];
        int n = 0;
        for (int i = 0; i < size; ) {
            int j = i;
            while (j < size && pairs[j] == pairs[i]) {
                j++;
            }
            columns[n] = (int) pairs[i];
            values[n++] = j - i;
            rowStarts[(int) (pairs[i] >>> 32) + 1] = n;
            i = j;
        }
        for (int row = 1; row <= rows; row++) {
            rowStarts[row] = Math.max(rowStarts[row], rowStarts[row - 1]);
        }
    }

    private void toInformation() {
        int width = 2 * (COLUMNS + 1);
        double[] columnSums = new double[width];
        double[] rowSums = new double[rows];
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                columnSums[columns[k]] += values[k];
                rowSums[row] += values[k];
            }
        }
        double total = 0;
        for (int c = 0; c < width; c++) {
            columnSums[c] = Math.pow(columnSums[c], SMOOTHING);
            total += columnSums[c];
        }
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                values[k] = (float) Math.max(0, Math.log(values[k] * total / (rowSums[row] * columnSums[columns[k]])));
            }
        }
    }

    private float[][] reduce() {
        int width = dimensions + SPARE;
        int columnCount = 2 * (COLUMNS + 1);
        Random random = new Random(7);
        float[][] right = new float[columnCount][width];
        for (float[] row : right) {
            for (int d = 0; d < width; d++) {
                row[d] = (float) random.nextGaussian();
            }
        }
        float[][] left = times(right);
        for (int round = 0; round < 3; round++) {
            orthonormalise(left, width);
            right = transposedTimes(left, columnCount);
            orthonormalise(right, width);
            left = times(right);
        }
        return scaled(left, width);
    }

    private float[][] times(float[][] right) {
        int width = right[0].length;
        float[][] left = new float[rows][width];
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                addTo(left[row], right[columns[k]], values[k]);
            }
        }
        return left;
    }

    private float[][] transposedTimes(float[][] left, int columnCount) {
        float[][] right = new float[columnCount][left[0].length];
        for (int row = 0; row < rows; row++) {
            for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
                addTo(right[columns[k]], left[row], values[k]);
            }
        }
        return right;
    }

    private static void addTo(float[] sum, float[] vector, float factor) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += vector[d] * factor;
        }
    }

    /** Modified Gram-Schmidt over the columns, by the products of all columns (Cholesky). */
    private static void orthonormalise(float[][] matrix, int width) {
        double[][] factor = cholesky(gram(matrix, width), width);
        double[] solved = new double[width];
        for (float[] row : matrix) {
            for (int d = 0; d < width; d++) {
                double value = row[d];
                for (int e = 0; e < d; e++) {
                    value -= factor[d][e] * solved[e];
                }
                solved[d] = value / factor[d][d];
            }
            for (int d = 0; d < width; d++) {
                row[d] = (float) solved[d];
            }
        }
    }

    private static double[][] gram(float[][] matrix, int width) {
        double[][] gram = new double[width][width];
        for (float[] row : matrix) {
            for (int d = 0; d < width; d++) {
                double value = row[d];
                if (value != 0) {
                    double[] sums = gram[d];
                    for (int e = 0; e < width; e++) {
                        sums[e] += value * row[e];
                    }
                }
            }
        }
        return gram;
    }

    private static double[][] cholesky(double[][] gram, int width) {
        double[][] factor = new double[width][width];
        for (int d = 0; d < width; d++) {
            for (int e = 0; e <= d; e++) {
                double sum = gram[d][e];
                for (int f = 0; f < e; f++) {
                    sum -= factor[d][f] * factor[e][f];
                }
                factor[d][e] = d == e ? Math.sqrt(Math.max(sum, 1e-9)) : sum / factor[e][e];
            }
        }
        return factor;
    }

    /** Turns to the principal axes, each scaled to the root of its strength, and cuts to the wanted dimensions. */
    private float[][] scaled(float[][] left, int width) {
        double[][] gram = gram(left, width);
        double[][] axes = Eigenvectors.of(gram, width);
        float[][] vectors = new float[rows][dimensions];
        double[] strengths = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            double value = 0;
            for (int e = 0; e < width; e++) {
                for (int f = 0; f < width; f++) {
                    value += axes[d][e] * gram[e][f] * axes[d][f];
                }
            }
            strengths[d] = Math.pow(Math.max(value, 1e-9), -0.25);
        }
        for (int row = 0; row < rows; row++) {
            double norm = 0;
            for (int d = 0; d < dimensions; d++) {
                double sum = 0;
                for (int e = 0; e < width; e++) {
                    sum += left[row][e] * axes[d][e];
                }
                vectors[row][d] = (float) (sum * strengths[d]);
                norm += vectors[row][d] * vectors[row][d];
            }
            float length = (float) Math.sqrt(norm);
            for (int d = 0; d < dimensions && length > 0; d++) {
                vectors[row][d] /= length;
            }
        }
        return vectors;
    }
}
