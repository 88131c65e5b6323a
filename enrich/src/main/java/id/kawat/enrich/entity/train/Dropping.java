package id.kawat.enrich.entity.train;

/**
 * Leaves out features at random, anew for each sentence and round, and whole words as if they were unknown, so that no
 * weight relies on another being there. Not thread-safe.
 */
final class Dropping {

    private static final int BITS = 24;

    private final int featureThreshold;
    private final int wordThreshold;
    private long state = 88172645463325252L;
    private boolean[] words = new boolean[64];
    private int[][] kept = new int[64][];
    private int[] counts = new int[64];

    Dropping(double features, double words) {
        featureThreshold = (int) (features * (1 << BITS));
        wordThreshold = (int) (words * (1 << BITS));
    }

    void next(Instance instance) {
        int size = instance.size();
        if (size > kept.length) {
            words = new boolean[size * 2];
            kept = new int[size * 2][];
            counts = new int[size * 2];
        }
        for (int unit = 0; unit < size; unit++) {
            words[unit] = random() < wordThreshold;
        }
        for (int unit = 0; unit < size; unit++) {
            counts[unit] = keep(instance, unit);
        }
    }

    private int keep(Instance instance, int unit) {
        int[] features = instance.features()[unit];
        short[] owners = instance.owners()[unit];
        if (kept[unit] == null || kept[unit].length < features.length) {
            kept[unit] = new int[features.length + 16];
        }
        int[] out = kept[unit];
        int count = 0;
        for (int f = 0; f < features.length; f++) {
            if (random() >= featureThreshold && (owners[f] < 0 || !words[owners[f]])) {
                out[count++] = features[f];
            }
        }
        return count;
    }

    /** The features a unit has kept; those from {@link #count} on are stale. */
    int[] features(int unit) {
        return kept[unit];
    }

    int count(int unit) {
        return counts[unit];
    }

    /** Xorshift: a random number costs nothing here, and there are many. */
    private int random() {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) (state >>> (Long.SIZE - BITS));
    }
}
