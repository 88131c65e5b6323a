package id.kawat.app.diff.compare;

import java.util.EnumMap;
import java.util.Map;

/** How many entities and quotes differ, by kind. Not thread-safe. */
public final class Counts {

    private final Map<Thing, Map<Kind, Long>> counts = new EnumMap<>(Thing.class);

    void add(Change change) {
        counts.computeIfAbsent(change.thing(), thing -> new EnumMap<>(Kind.class))
                .merge(change.kind(), 1L, Long::sum);
    }

    /** So many. */
    public long of(Thing thing, Kind kind) {
        return counts.getOrDefault(thing, Map.of()).getOrDefault(kind, 0L);
    }

    /** Entities and quotes. */
    public long of(Kind kind) {
        return of(Thing.ENTITY, kind) + of(Thing.QUOTE, kind);
    }

    /** All kinds. */
    public long of(Thing thing) {
        return counts.getOrDefault(thing, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Everything. */
    public long all() {
        return of(Thing.ENTITY) + of(Thing.QUOTE);
    }
}
