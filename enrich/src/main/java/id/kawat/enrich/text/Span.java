package id.kawat.enrich.text;

/**
 * A half-open stretch of a text.
 *
 * @param start first UTF-16 unit, counted from 0
 * @param end UTF-16 unit after the last one
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * @throws IllegalArgumentException if the span is empty, reversed or starts before the text
     */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The words of this span, as they stand in {@code text}. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** In UTF-16 units. */
    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int position) {
        return start <= position && position < end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** In the order of the text; of two that start together the shorter comes first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
