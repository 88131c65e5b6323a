package id.kawat.enrich.text;

import java.util.Arrays;

/**
 * The tokens of a text: words, numbers, punctuation and quotation marks with their places in it.
 *
 * <p>Kept as arrays, not objects, because every later step reads all of them. Immutable once built; white space is no token.
 */
public final class Tokens {

    static final int WORD = 1;
    static final int NUMBER = 2;
    static final int PUNCTUATION = 4;
    static final int MARK = 8;
    static final int LINK = 16;
    static final int CAPITAL = 32;
    static final int ALL_CAPITALS = 64;
    static final int SPACE_BEFORE = 128;
    static final int LINE_START = 256;
    static final int DOTTED = 512;

    private static final int FEWEST = 16;

    /** So that running text mostly needs no second array. */
    private static final int UNITS_PER_TOKEN = 5;

    /** Longer texts are no running text, more often than not. */
    private static final int MOST_AT_ONCE = 100_000;

    private final String text;
    private int size;
    private int[] starts;
    private int[] ends;
    private short[] shapes;
    private long[] hashes;

    Tokens(String text) {
        this.text = text;
        int capacity = FEWEST + Math.min(MOST_AT_ONCE, text.length() / UNITS_PER_TOKEN);
        starts = new int[capacity];
        ends = new int[capacity];
        shapes = new short[capacity];
        hashes = new long[capacity];
    }

    void add(int start, int end, int shape, long hash) {
        if (size == starts.length) {
            int capacity = size * 2;
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            shapes = Arrays.copyOf(shapes, capacity);
            hashes = Arrays.copyOf(hashes, capacity);
        }
        starts[size] = start;
        ends[size] = end;
        shapes[size] = (short) shape;
        hashes[size++] = hash;
    }

    public int size() {
        return size;
    }

    /** First UTF-16 unit of a token. */
    public int start(int token) {
        return starts[token];
    }

    /** UTF-16 unit after the last one of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** The span from the first token to the last one before {@code endToken}. */
    public Span span(int fromToken, int endToken) {
        return new Span(starts[fromToken], ends[endToken - 1]);
    }

    /** See {@link WordHash}; the dot of an abbreviation is not part of it. */
    public long hash(int token) {
        return hashes[token];
    }

    public String word(int token) {
        return text.substring(starts[token], ends[token]);
    }

    public boolean isWord(int token) {
        return has(token, WORD);
    }

    public boolean isNumber(int token) {
        return has(token, NUMBER);
    }

    public boolean isPunctuation(int token) {
        return has(token, PUNCTUATION);
    }

    /** A character that may be a quotation mark. */
    public boolean isMark(int token) {
        return has(token, MARK);
    }

    /** A word whose first letter is a capital. */
    public boolean isCapitalised(int token) {
        return has(token, CAPITAL);
    }

    /** A word of at least two letters, all of them capitals. */
    public boolean isAllCapitals(int token) {
        return has(token, ALL_CAPITALS);
    }

    /** An abbreviation or initial that took its dot. */
    public boolean isDotted(int token) {
        return has(token, DOTTED);
    }

    public boolean isSpaceBefore(int token) {
        return has(token, SPACE_BEFORE);
    }

    /** The first token of its line. */
    public boolean isLineStart(int token) {
        return has(token, LINE_START);
    }

    /** A token of this one character. */
    public boolean is(int token, char c) {
        return ends[token] - starts[token] == 1 && text.charAt(starts[token]) == c;
    }

    /** Whether a token begins with these characters, exactly. */
    public boolean startsWith(int token, String prefix) {
        return text.startsWith(prefix, starts[token]) && starts[token] + prefix.length() <= ends[token];
    }

    public char firstChar(int token) {
        return text.charAt(starts[token]);
    }

    /** The first token that ends after {@code position}, or {@link #size()}. */
    public int firstEndingAfter(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean has(int token, int shape) {
        return (shapes[token] & shape) != 0;
    }
}
