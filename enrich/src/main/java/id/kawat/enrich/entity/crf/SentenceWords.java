package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.WordHash;
import java.util.Arrays;

/** The words of one sentence with the phrases they are part of; arrays are used again for the next sentence. */
final class SentenceWords implements ContextFeatures.Words {

    private static final int INSIDE = 32;

    private final NameWords names;
    private int first;
    private int size;
    private int[] shapes = new int[64];
    private int[] bits = new int[64];
    private int[] phrases = new int[64];
    private long[] facts = new long[64];
    private long[] folded = new long[64];

    SentenceWords(NameWords names) {
        this.names = names;
    }

    void begin(int firstUnit, int length) {
        first = firstUnit;
        size = 0;
        if (length > shapes.length) {
            int capacity = Math.max(length, shapes.length * 2);
            shapes = new int[capacity];
            bits = new int[capacity];
            phrases = new int[capacity];
            facts = new long[capacity];
            folded = new long[capacity];
        }
        Arrays.fill(phrases, 0, length, 0);
    }

    void add(int shape, int wordBits, long wordFacts, long wordHash) {
        shapes[size] = shape;
        bits[size] = wordBits;
        facts[size] = wordFacts;
        folded[size++] = wordHash;
    }

    /** Finds the phrases, longest first from the left; commas and brackets part them. */
    void findPhrases(Units units) {
        int at = 0;
        while (at < size) {
            at += Math.max(1, markPhrase(units, at));
        }
    }

    private int markPhrase(Units units, int at) {
        long hash = folded[at];
        int length = 0;
        int found = 0;
        for (int i = at + 1; i < size && i < at + NameWords.LONGEST_PHRASE; i++) {
            if ((units.gapBefore(first + i) & ~Gap.STOP) != 0) {
                break;
            }
            hash = WordHash.join(hash, folded[i]);
            int phrase = names.phraseBits(hash);
            if (phrase != 0) {
                length = i + 1 - at;
                found = phrase;
            }
        }
        int number = 1 + Integer.numberOfTrailingZeros(found);
        for (int i = at; i < at + length; i++) {
            phrases[i] = i == at ? number : number + INSIDE;
        }
        return length;
    }

    @Override
    public int shape(int unit) {
        return shapes[unit - first];
    }

    @Override
    public int bits(int unit) {
        return bits[unit - first];
    }

    @Override
    public long facts(int unit) {
        return facts[unit - first];
    }

    @Override
    public int phrase(int unit) {
        return phrases[unit - first];
    }
}
