package id.kawat.enrich.replay;

import java.time.Clock;
import java.util.Optional;

/** Keeps to so many articles a second; time that was lost to something else is not made up for. For one thread. */
public final class Pace {

    /** Further behind than this it begins anew, instead of hurrying. */
    private static final long MOST_BEHIND_MS = 1_000;

    private final Optional<Integer> rate;
    private final Clock clock;
    private long since;
    private long passed;

    public Pace(Optional<Integer> rate, Clock clock) {
        this.rate = rate;
        this.clock = clock;
        this.since = clock.millis();
    }

    /** Milliseconds until the next article may pass; 0 for now. */
    public long untilNext() {
        return rate.map(articles -> since + passed * 1000 / articles - clock.millis())
                .map(wait -> Math.max(0, wait))
                .orElse(0L);
    }

    /** So many have passed. */
    public void passed(long articles) {
        if (rate.isEmpty()) {
            return;
        }
        long now = clock.millis();
        if (now - (since + passed * 1000 / rate.get()) > MOST_BEHIND_MS) {
            since = now;
            passed = 0;
        }
        passed += articles;
    }
}
