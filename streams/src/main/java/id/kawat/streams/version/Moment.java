package id.kawat.streams.version;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A point in the provider's time; of two at the same time the stricter counts as the later one.
 *
 * @param millis since 1970-01-01T00:00Z. Where the provider does not say: before all times for a version that may be shown,
 *     after all times for one that is held, so that what can't be compared stays hidden
 */
record Moment(long millis, Hold hold) implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
            Comparator.comparingLong(Moment::millis).thenComparing(Moment::hold);

    static Moment of(Optional<Instant> created, Hold hold) {
        long unknown = hold == Hold.NONE ? Long.MIN_VALUE : Long.MAX_VALUE;
        return new Moment(created.map(Instant::toEpochMilli).orElse(unknown), hold);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
