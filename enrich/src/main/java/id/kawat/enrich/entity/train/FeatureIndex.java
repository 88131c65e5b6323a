package id.kawat.enrich.entity.train;

import java.util.Arrays;

/** Numbers the features that training meets, from 0; keys as in the finished table of weights. */
final class FeatureIndex {

    private int[] keys = new int[1 << 16];
    private int[] numbers = new int[1 << 16];
    private int size;

    int numberOf(int key) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = size++;
            if (size * 2 > keys.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot];
    }

    private int slot(int key) {
        int slot = key & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new int[oldKeys.length * 2];
        numbers = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    int size() {
        return size;
    }

    /** The keys by number. */
    int[] keys() {
        int[] byNumber = new int[size];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                byNumber[numbers[i]] = keys[i];
            }
        }
        return Arrays.copyOf(byNumber, size);
    }
}
