package id.kawat.enrich.entity.crf;

/**
 * The features of a unit that no single word has: the punctuation around it, a phrase of the lists it is part of, pairs of
 * neighbours. At most {@link #MOST} a unit.
 */
final class ContextFeatures {

    static final int MOST = 24;

    private ContextFeatures() {}

    /** What of each unit of the sentence these features are made of. */
    interface Words {

        int shape(int unit);

        int bits(int unit);

        long facts(int unit);

        /** The phrase a unit is part of, as a small number, 0 if none. */
        int phrase(int unit);
    }

    /** Writes the features of {@code unit} in the sentence {@code [from, to)} and returns how many they are. */
    static int of(Units units, Words words, int unit, int from, int to, long[] out) {
        int n = 0;
        int before = units.gapBefore(unit);
        int after = units.gapAfter(unit);
        int shape = words.shape(unit);
        out[n++] = 1;
        out[n++] = Hash.mix(before, 101);
        out[n++] = Hash.mix(after, 102);
        out[n++] = Hash.mix(before * 1024L + after, 103);
        out[n++] = Hash.mix(before * 65536L + shape, 104);
        out[n++] = Hash.mix(after * 65536L + shape, 105);
        if ((before & Gap.EDGE) != 0) {
            out[n++] = Hash.mix(shape * 8L + WordFacts.capitals(words.facts(unit)), 106);
        }
        if (unit > from) {
            out[n++] = Hash.mix(units.gapBefore(unit - 1), 107);
            out[n++] = Hash.mix(shape * 4096L + words.shape(unit - 1), 108);
            out[n++] = Hash.mix(
                    WordFacts.middle(words.facts(unit - 1)) * 1024L + WordFacts.middle(words.facts(unit)), 109);
        }
        if (unit + 1 < to) {
            out[n++] = Hash.mix(units.gapAfter(unit + 1), 110);
            out[n++] = Hash.mix(shape * 4096L + words.shape(unit + 1), 111);
            out[n++] = Hash.mix(
                    WordFacts.middle(words.facts(unit)) * 1024L + WordFacts.middle(words.facts(unit + 1)), 112);
        }
        int phrase = words.phrase(unit);
        if (phrase != 0) {
            out[n++] = Hash.mix(phrase, 113);
        }
        return n;
    }
}
