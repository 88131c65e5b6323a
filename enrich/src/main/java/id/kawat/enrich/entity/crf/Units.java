package id.kawat.enrich.entity.crf;

import java.util.Arrays;

/**
 * The units of a text that are labelled: words and numbers without the punctuation around them, which is kept as the gap
 * before and after. So a column file that glues {@code (UI),} and running text cut at every bracket look the same.
 *
 * <p>Growable arrays, to be used again for the next text; not thread-safe.
 */
public final class Units {

    private String text = "";
    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] tokens = new int[64];
    private short[] before = new short[64];
    private short[] after = new short[64];

    void reset(String newText) {
        text = newText;
        size = 0;
    }

    /** Adds the unit {@code text[start, end)}, which comes from the numbered token. */
    void add(int start, int end, int token) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        tokens[size] = token;
        before[size] = 0;
        after[size++] = 0;
    }

    void setGaps(int unit, int gapBefore, int gapAfter) {
        before[unit] = (short) gapBefore;
        after[unit] = (short) gapAfter;
    }

    private void grow() {
        int capacity = size * 2;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        tokens = Arrays.copyOf(tokens, capacity);
        before = Arrays.copyOf(before, capacity);
        after = Arrays.copyOf(after, capacity);
    }

    public int size() {
        return size;
    }

    public String text() {
        return text;
    }

    public int start(int unit) {
        return starts[unit];
    }

    public int end(int unit) {
        return ends[unit];
    }

    /** The token a unit was made of. */
    public int token(int unit) {
        return tokens[unit];
    }

    int gapBefore(int unit) {
        return before[unit];
    }

    int gapAfter(int unit) {
        return after[unit];
    }

    public String word(int unit) {
        return text.substring(starts[unit], ends[unit]);
    }
}
