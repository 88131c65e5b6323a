package id.kawat.app.promote;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;

/** How many articles a transaction holds, and how fast they follow each other. Not thread-safe. */
final class Pace {

    /** Bounds what is held in memory. */
    static final long GROUP_BYTES = 16L << 20;

    private static final int MOST_AT_ONCE = 100;
    private static final int GROUPS_A_SECOND = 10;

    private final OptionalInt rate;
    private long due = System.nanoTime();

    /** At most {@code rate} articles a second; empty for as fast as can be. */
    Pace(OptionalInt rate) {
        this.rate = rate;
    }

    int group() {
        return rate.isPresent() ? Math.max(1, Math.min(MOST_AT_ONCE, rate.getAsInt() / GROUPS_A_SECOND)) : MOST_AT_ONCE;
    }

    /** Returns when the next articles may follow {@code articles}. */
    void after(int articles) {
        if (rate.isEmpty()) {
            return;
        }
        due += Duration.ofSeconds(articles).toNanos() / rate.getAsInt();
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
