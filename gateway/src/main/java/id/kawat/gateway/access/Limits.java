package id.kawat.gateway.access;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How much is taken at once: streams in all, and requests a minute for each token. Thread-safe. */
public final class Limits {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final int mostStreams;
    private final int requestsPerMinute;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private int streams;

    /**
     * Limits over {@code nanos}, a clock that only counts.
     */
    public Limits(int mostStreams, int requestsPerMinute, LongSupplier nanos) {
        this.mostStreams = mostStreams;
        this.requestsPerMinute = requestsPerMinute;
        this.nanos = nanos;
    }

    private static final class Bucket {
        private double left;
        private long at;

        private Bucket(double left, long at) {
            this.left = left;
            this.at = at;
        }
    }

    public int mostStreams() {
        return mostStreams;
    }

    /** Takes a place for a stream; false where there is none. */
    public synchronized boolean openStream() {
        if (streams >= mostStreams) {
            return false;
        }
        streams++;
        return true;
    }

    public synchronized void closeStream() {
        streams--;
    }

    public synchronized int streams() {
        return streams;
    }

    /** Counts a request: 0 where it may go on, else after how many seconds it may. */
    public synchronized long secondsToWait(Principal principal) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(principal.name(), any -> new Bucket(requestsPerMinute, now));
        double come = (now - bucket.at) / NANOS_PER_MINUTE * requestsPerMinute;
        bucket.left = Math.min(requestsPerMinute, bucket.left + come);
        bucket.at = now;
        if (bucket.left >= 1) {
            bucket.left--;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - bucket.left) * 60 / requestsPerMinute));
    }
}
