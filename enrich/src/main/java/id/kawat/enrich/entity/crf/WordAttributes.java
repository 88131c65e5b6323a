package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.WordHash;

/**
 * What a word says by itself, whatever stands around it: its letters, affixes and shape, what lists and raw text know of it.
 * Each attribute is a hash and reaches some units to both sides. Reused word after word; not thread-safe.
 */
final class WordAttributes {

    /** How many units to each side a word is looked at from. */
    static final int REACH = 2;

    static final int OFFSETS = 2 * REACH + 1;
    private static final int MOST = 96;
    private static final int LONGEST_AFFIX = 4;

    private final NameWords words;
    private final WordLexicon lexicon;
    private final long[] hashes = new long[MOST];
    private final byte[] reaches = new byte[MOST];

    private int count;
    private int identity;
    private int shape;
    private int bits;
    private long folded;
    private long facts;

    WordAttributes(NameWords words, WordLexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    /** Reads the word {@code text[start, end)}. */
    void read(String text, int start, int end) {
        count = 0;
        shape = WordShape.of(text, start, end);
        folded = WordHash.of(text, start, end);
        bits = words.bits(text, start, end, folded);
        facts = lexicon.facts(text, start, end);
        addLetters(text, start, end);
        identity = count;
        addShape(text, start, end);
        addBits();
        addFacts();
    }

    private void addLetters(String text, int start, int end) {
        long lower = Hash.lower(text, start, end);
        add(1, Hash.word(text, start, end), 1);
        add(2, lower, 2);
        for (int length = 1; length <= LONGEST_AFFIX && length < end - start; length++) {
            add(3 + length, Hash.lower(text, end - length, end), length == 3 ? 1 : 0);
            if (length > 1) {
                add(8 + length, Hash.lower(text, start, start + length), 0);
            }
        }
    }

    private void addShape(String text, int start, int end) {
        add(14, shape, 2);
        add(15, shape * 8L + Math.min(7, end - start), 0);
        if (WordShape.startsCapital(text, start)) {
            add(16, Math.min(12, end - start), 1);
        }
    }

    private void addBits() {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            add(17, Integer.numberOfTrailingZeros(rest), 2);
        }
        if (bits != 0) {
            add(18, bits, 1);
        }
    }

    private void addFacts() {
        add(20, WordFacts.coarse(facts), 2);
        add(21, WordFacts.middle(facts), 2);
        add(22, WordFacts.fine(facts), 2);
        add(23, WordFacts.capitals(facts), 1);
        add(24, WordFacts.partOfSpeech(facts), 2);
        add(25, WordFacts.capitals(facts) * 4096L + shape, 0);
        addNames(WordFacts.names(facts));
    }

    private void addNames(int names) {
        add(26, names, 1);
        for (int at = 0; names != 0 && at < 4; at++) {
            add(27 + at, (names >> (3 * at)) & 7, 1);
        }
    }

    private void add(int kind, long content, int reach) {
        hashes[count] = Hash.mix(content, kind);
        reaches[count++] = (byte) reach;
    }

    int count() {
        return count;
    }

    /** The first so many attributes tell which word it is; the rest it shares with others. */
    int identity() {
        return identity;
    }

    boolean reaches(int attribute, int offset) {
        return Math.abs(offset) <= reaches[attribute];
    }

    /** The feature that an attribute is for a unit whose neighbour at {@code offset} the word is. */
    long feature(int attribute, int offset) {
        return Hash.mix(hashes[attribute], offset + 77L);
    }

    int shape() {
        return shape;
    }

    /** The {@link WordHash} that phrases are joined of. */
    long folded() {
        return folded;
    }

    int bits() {
        return bits;
    }

    long facts() {
        return facts;
    }
}
