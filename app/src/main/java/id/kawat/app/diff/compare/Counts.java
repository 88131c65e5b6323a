package id.kawat.app.diff.compare;

import java.util.Arrays;

/** How many entities and quotes differ, by kind. Not thread-safe. */
public final class Counts {

    private final long[][] counts = new long[Thing.values().length][Kind.values().length];

    void add(Change change) {
        counts[change.thing().ordinal()][change.kind().ordinal()]++;
    }

    /** So many. */
    public long of(Thing thing, Kind kind) {
        return counts[thing.ordinal()][kind.ordinal()];
    }

    /** All kinds. */
    public long of(Thing thing) {
        return Arrays.stream(counts[thing.ordinal()]).sum();
    }

    /** Everything. */
    public long all() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }
}
