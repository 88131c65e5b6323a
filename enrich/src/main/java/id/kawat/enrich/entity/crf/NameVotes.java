package id.kawat.enrich.entity.crf;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.text.WordHash;
import java.util.Arrays;

/**
 * How often each word of an article's names was labelled as which type: what decides where the sentence alone does not. A
 * word within a person's full name speaks for the person wherever it stands alone later. Used again article after article;
 * not thread-safe.
 */
final class NameVotes {

    private static final int TYPES = EntityType.values().length;

    /** What a word of a full name counts against a name of one word. */
    private static final int FULL_NAME = 3;

    private long[] keys = new long[256];
    private int[] votes = new int[256 * TYPES];
    private int size;

    /** Counts the names of an article anew. */
    void count(Units units, byte[] labels) {
        Arrays.fill(keys, 0);
        Arrays.fill(votes, 0);
        size = 0;
        int from = 0;
        for (int unit = 1; unit <= labels.length; unit++) {
            if (unit == labels.length || !Labels.isInside(labels[unit])) {
                if (labels[from] != Labels.OUTSIDE) {
                    countName(units, from, unit, Labels.type(labels[from]));
                }
                from = unit;
            }
        }
    }

    private void countName(Units units, int from, int to, EntityType type) {
        if (to - from == 1) {
            add(units, from, type, 1);
        } else if (type == EntityType.PER) {
            for (int unit = from; unit < to; unit++) {
                add(units, unit, type, FULL_NAME);
            }
        }
    }

    private void add(Units units, int unit, EntityType type, int weight) {
        if (!isCapitalised(units, unit)) {
            return;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        long key = key(units, unit);
        int slot = slot(key);
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        votes[slot * TYPES + type.ordinal()] += weight;
    }

    /** Whether this capitalised word is a person's in most of the article's names that have it. */
    boolean isPerson(Units units, int unit) {
        if (!isCapitalised(units, unit)) {
            return false;
        }
        int row = slot(key(units, unit)) * TYPES;
        int others = 0;
        for (EntityType type : EntityType.values()) {
            others += type == EntityType.PER ? 0 : votes[row + type.ordinal()];
        }
        return votes[row + EntityType.PER.ordinal()] > others;
    }

    private static boolean isCapitalised(Units units, int unit) {
        return WordShape.startsCapital(units.text(), units.start(unit));
    }

    private static long key(Units units, int unit) {
        return Hash.mix(WordHash.of(units.text(), units.start(unit), units.end(unit)), 1) | 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 24) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldVotes = votes;
        keys = new long[oldKeys.length * 2];
        votes = new int[oldVotes.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                System.arraycopy(oldVotes, i * TYPES, votes, slot * TYPES, TYPES);
            }
        }
    }
}
