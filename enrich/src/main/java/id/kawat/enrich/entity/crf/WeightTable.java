package id.kawat.enrich.entity.crf;

import java.util.Arrays;

/**
 * The weights of the features, one byte for each label. Immutable once built.
 *
 * <p>A feature is known by 32 bits of its hash: of a hundred features of a unit, one in a hundred units meets a stranger's
 * weights, which training itself does not notice.
 */
public final class WeightTable {

    private final int[] keys;
    private final byte[] weights;
    private final int mask;
    private final int size;

    /** @param keys as many as rows of weights, none of them 0 */
    public WeightTable(int[] keys, byte[] weights) {
        size = keys.length;
        int capacity = Integer.highestOneBit(Math.max(8, keys.length) * 2 - 1) * 2;
        this.mask = capacity - 1;
        this.keys = new int[capacity];
        this.weights = new byte[capacity * Labels.COUNT];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (this.keys[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            this.keys[slot] = keys[i];
            System.arraycopy(weights, i * Labels.COUNT, this.weights, slot * Labels.COUNT, Labels.COUNT);
        }
    }

    static int key(long feature) {
        int key = (int) (feature ^ (feature >>> 32));
        return key == 0 ? 1 : key;
    }

    /** Adds the weights of a feature to the scores at {@code at}; nothing where it is unknown. */
    void addTo(long feature, int[] scores, int at) {
        int key = key(feature);
        int slot = key & mask;
        while (keys[slot] != 0) {
            if (keys[slot] == key) {
                int row = slot * Labels.COUNT;
                for (int label = 0; label < Labels.COUNT; label++) {
                    scores[at + label] += weights[row + label];
                }
                return;
            }
            slot = (slot + 1) & mask;
        }
    }

    public int size() {
        return size;
    }

    /** The keys in rising order, as they are written. */
    int[] sortedKeys() {
        int[] sorted = Arrays.stream(keys).filter(key -> key != 0).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    byte weightOf(int key, int label) {
        int slot = key & mask;
        while (keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return weights[slot * Labels.COUNT + label];
    }
}
