package id.kawat.enrich.entity.crf;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.text.WordHash;
import java.util.Arrays;

/**
 * How often each word of an article's names was labelled as which type: what decides where the sentence alone does not. A
 * word within a person's full name speaks for the person wherever it stands alone later. Used again article after article;
 * not thread-safe.
 */
@SuppressWarnings("EnumOrdinal") // an index into counts by type, kept nowhere
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

    /**
     * The type that a capitalised word outside any name is likely of, as its label's begin, or {@link Labels#OUTSIDE}: most of
     * the article's names that have it are people's or places, or a dash joins it to one ({@code Bogor-Jakarta}).
     */
    int hint(Units units, int unit, byte[] labels) {
        if (labels[unit] != Labels.OUTSIDE || !isCapitalised(units, unit)) {
            return Labels.OUTSIDE;
        }
        int row = slot(key(units, unit)) * TYPES;
        int people = votes[row + EntityType.PER.ordinal()];
        int places = votes[row + EntityType.LOC.ordinal()];
        int organisations = votes[row + EntityType.ORG.ordinal()];
        if (people > places + organisations) {
            return Labels.begin(EntityType.PER);
        }
        if (places > people + organisations) {
            return Labels.begin(EntityType.LOC);
        }
        return units.gapBefore(unit) == Gap.DASH ? pairedWith(labels[unit - 1]) : Labels.OUTSIDE;
    }

    private static int pairedWith(int label) {
        boolean joins = label != Labels.OUTSIDE && Labels.type(label) != EntityType.ORG;
        return joins ? Labels.begin(Labels.type(label)) : Labels.OUTSIDE;
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
