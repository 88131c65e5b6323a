package id.kawat.app.subscribe;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a subscriber stands in a topic: for each partition the offset of the next record. As text {@code 0:17,1:4}; others
 * should take it as opaque.
 */
record Cursor(SortedMap<Integer, Long> next) {

    Cursor {
        next = new TreeMap<>(next);
    }

    static Cursor atStart() {
        return new Cursor(new TreeMap<>());
    }

    /** This cursor after the record at {@code offset}. */
    Cursor after(int partition, long offset) {
        SortedMap<Integer, Long> moved = new TreeMap<>(next);
        moved.put(partition, offset + 1);
        return new Cursor(moved);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static Cursor parse(String text) {
        SortedMap<Integer, Long> next = new TreeMap<>();
        try {
            for (String position : text.strip().split(",", -1)) {
                if (!position.isEmpty()) {
                    String[] parts = position.split(":", 2);
                    next.put(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
                }
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException cause) {
            throw new IllegalArgumentException("not a cursor: \"" + text + "\"", cause);
        }
        return new Cursor(next);
    }

    String text() {
        return next.entrySet().stream().map(Cursor::position).collect(Collectors.joining(","));
    }

    private static String position(Map.Entry<Integer, Long> entry) {
        return entry.getKey() + ":" + entry.getValue();
    }
}
