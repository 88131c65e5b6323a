package id.kawat.app.diff.compare;

import java.util.Optional;

/**
 * One entity or quote that differs.
 *
 * @param before in the old result, unless it was added
 * @param after in the new result, unless it was removed
 */
public record Change(Thing thing, Kind kind, Optional<Found> before, Optional<Found> after) {

    /**
     * @throws IllegalArgumentException if it is on neither side
     */
    public Change {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("a change has a side");
        }
    }

    static Change between(Thing thing, Kind kind, Found before, Found after) {
        return new Change(thing, kind, Optional.of(before), Optional.of(after));
    }

    static Change added(Thing thing, Found after) {
        return new Change(thing, Kind.ADDED, Optional.empty(), Optional.of(after));
    }

    static Change removed(Thing thing, Found before) {
        return new Change(thing, Kind.REMOVED, Optional.of(before), Optional.empty());
    }

    /** The side that counts: the new one where there is one. */
    public Found shown() {
        return after.or(() -> before).orElseThrow();
    }

    /** By which rule it is counted: that of the new side; empty for an entity. */
    public String rule() {
        return shown().rule();
    }
}
