package id.kawat.gateway.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Where the records of each key stand in a topic: built along the live end from the start on, and backwards, partition by
 * partition, when somebody first asks. Bounded in bytes: a partition that would not fit is not held at all. Thread-safe.
 */
final class KeyPlaces {

    /** What an entry costs beside its positions: the key of 32 letters, the array and the table. */
    private static final int ENTRY_BYTES = 160;

    private final boolean onlyLast;
    private final long mostBytes;
    private final List<Part> parts = new ArrayList<>();
    private long bytes;

    /**
     * Knows nothing yet.
     *
     * @param start position of the next record, by partition
     * @param onlyLast whether only the last position of a key is of use
     */
    KeyPlaces(long[] start, boolean onlyLast, long mostBytes) {
        for (long position : start) {
            parts.add(new Part(position));
        }
        this.onlyLast = onlyLast;
        this.mostBytes = mostBytes;
    }

    private static final class Part {
        private final long start;
        private final Map<String, long[]> places = new HashMap<>();
        private long end;
        private boolean isPastKnown;
        private boolean isTooLarge;

        private Part(long start) {
            this.start = start;
            this.end = start;
        }
    }

    /** A record came in at the live end. */
    synchronized void append(LogRecord record) {
        Part part = parts.get(record.partition());
        add(part, record.key(), record.position(), false);
        part.end = record.position() + 1;
    }

    /** What stands before {@link #start}, read from Kafka in order; {@link #holds} bounds it. */
    synchronized void addPast(int partition, Map<String, List<Long>> found) {
        Part part = parts.get(partition);
        if (part.isPastKnown) {
            return;
        }
        found.forEach((key, positions) -> {
            for (int i = positions.size() - 1; i >= 0; i--) {
                add(part, key, positions.get(i), true);
            }
        });
        part.isPastKnown = true;
    }

    /** Whether there is room for so many keys and positions. */
    boolean holds(long keys, long positions) {
        return keys * ENTRY_BYTES + positions * Long.BYTES <= mostBytes;
    }

    private void add(Part part, String key, long position, boolean isPast) {
        if (part.isTooLarge) {
            return;
        }
        long[] known = part.places.get(key);
        if (known == null) {
            part.places.put(key, new long[] {position});
            bytes += ENTRY_BYTES;
        } else if (!onlyLast) {
            part.places.put(key, isPast ? joined(new long[] {position}, known) : joined(known, new long[] {position}));
            bytes += Long.BYTES;
        } else if (!isPast) {
            known[0] = position;
        }
        if (bytes > mostBytes) {
            giveUp(part);
        }
    }

    private static long[] joined(long[] first, long[] second) {
        long[] all = new long[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private void giveUp(Part part) {
        part.places.values().forEach(positions -> bytes -= ENTRY_BYTES + Long.BYTES * (positions.length - 1L));
        part.places.clear();
        part.isTooLarge = true;
    }

    /** Where a partition begins that the live end knows. */
    synchronized long start(int partition) {
        return parts.get(partition).start;
    }

    /** Whether what came before the start has to be read first. */
    synchronized boolean lacksPast(int partition) {
        Part part = parts.get(partition);
        return !part.isPastKnown && !part.isTooLarge;
    }

    /** Whether the partition can only be read from its beginning, each time. */
    synchronized boolean isTooLarge(int partition) {
        return parts.get(partition).isTooLarge;
    }

    /** The partition holds more keys than can be held here. */
    synchronized void giveUp(int partition) {
        giveUp(parts.get(partition));
    }

    /** Where the records of a key stand, as far as they are known. */
    synchronized Known of(int partition, String key) {
        Part part = parts.get(partition);
        long[] positions = part.places.getOrDefault(key, new long[0]);
        return new Known(LongStream.of(positions).boxed().toList(), part.end);
    }

    /**
     * What is known of a key.
     *
     * @param positions in order
     * @param end behind the last record that was looked at
     */
    record Known(List<Long> positions, long end) {}
}
