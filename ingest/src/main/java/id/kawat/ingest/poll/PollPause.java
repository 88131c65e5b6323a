package id.kawat.ingest.poll;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next fetch: the contract's pause, doubled with each failure in a row up to an hour, and spread, so
 * that many sources or instances do not ask at the same moment. For one thread.
 */
final class PollPause {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Duration every;
    private final RandomGenerator random;
    private int failures;

    PollPause(Duration every, RandomGenerator random) {
        this.every = every;
        this.random = random;
    }

    /** Up to a tenth longer than the contract says. */
    Duration afterSuccess() {
        failures = 0;
        return every.plusMillis((long) (every.toMillis() * 0.1 * random.nextDouble()));
    }

    /** Between half of the doubled pause and the whole, and at least what the server asks for. */
    Duration afterFailure(Optional<Duration> retryAfter) {
        failures = Math.min(failures + 1, 16);
        long doubled =
                Math.max(every.toMillis(), Math.min(LONGEST.toMillis(), every.toMillis() << Math.min(failures, 12)));
        Duration pause = Duration.ofMillis((long) (doubled * (0.5 + 0.5 * random.nextDouble())));
        return retryAfter.filter(asked -> asked.compareTo(pause) > 0).orElse(pause);
    }
}
