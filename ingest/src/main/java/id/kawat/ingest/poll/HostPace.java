package id.kawat.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Keeps requests to one host apart, whatever source they are for. Thread-safe. */
final class HostPace {

    private final Duration gap;
    private final Map<String, Instant> free = new HashMap<>();

    HostPace(Duration gap) {
        this.gap = gap;
    }

    /** Zero and the turn is taken, or how long to wait before asking again. */
    synchronized Duration turn(String host, Instant now) {
        String name = host.toLowerCase(Locale.ROOT);
        Instant next = free.getOrDefault(name, Instant.MIN);
        if (next.isAfter(now)) {
            return Duration.between(now, next);
        }
        free.put(name, now.plus(gap));
        return Duration.ZERO;
    }
}
