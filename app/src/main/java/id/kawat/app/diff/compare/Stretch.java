package id.kawat.app.diff.compare;

/**
 * A stretch {@code [start, end)} of an article's body in UTF-16 units.
 *
 * @param label what it is, for people
 */
public record Stretch(int start, int end, String label) {

    boolean overlaps(Stretch other) {
        return start < other.end && other.start < end;
    }

    boolean isSamePlace(Stretch other) {
        return start == other.start && end == other.end;
    }
}
