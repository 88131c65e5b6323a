package id.kawat.ingest.spool;

import java.time.Duration;
import java.time.Instant;

/** When to try again what keeps failing: after one second, then twice as long each time, up to half a minute. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Duration pause = Duration.ZERO;
    private Instant next = Instant.MIN;

    boolean isOver(Instant now) {
        return !now.isBefore(next);
    }

    void failed(Instant now) {
        Duration doubled = pause.isZero() ? FIRST : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        next = now.plus(pause);
    }

    void succeeded() {
        pause = Duration.ZERO;
        next = Instant.MIN;
    }

    Duration pause() {
        return pause;
    }
}
