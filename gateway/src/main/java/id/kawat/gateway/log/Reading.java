package id.kawat.gateway.log;

import id.kawat.gateway.cursor.Cursor;
import id.kawat.gateway.filter.ResultFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * One subscriber's way through a topic: first through the past, a portion at a time, then, from where nothing is missing there,
 * along the live end. Each record is delivered once, in order for each partition. Not thread-safe; while a portion of the past
 * is on its way nothing else may be asked.
 */
public final class Reading {

    private static final int PORTION_BYTES = 128 * 1024;
    private static final int PORTION_RECORDS = 500;

    private final TopicLog log;
    private final History history;
    private final ResultFilter filter;
    private final Optional<Instant> until;
    private final long issuedSeconds;
    private final long[] next;
    private OptionalLong number = OptionalLong.empty();

    /**
     * Stands at {@code next}.
     *
     * @param until records of this moment and later are passed over
     * @param now the day that cursors bear
     */
    Reading(TopicLog log, History history, ResultFilter filter, Optional<Instant> until, long[] next, Instant now) {
        this.log = log;
        this.history = history;
        this.filter = filter;
        this.until = until;
        this.next = next.clone();
        this.issuedSeconds = now.getEpochSecond();
    }

    /** Stands at the live end, for what comes. */
    static Reading ofWhatComes(
            TopicLog log, History history, ResultFilter filter, Optional<Instant> until, Instant now) {
        Reading reading = new Reading(log, history, filter, until, new long[log.partitions()], now);
        reading.number = OptionalLong.of(log.live().standAtEnd(reading.next));
        return reading;
    }

    /** Goes on from here. */
    public String cursor() {
        return Cursor.text(log.identity(), issuedSeconds, next);
    }

    /** True from when the live end holds all that is missing. */
    public boolean isLive() {
        if (number.isEmpty()) {
            number = log.live().join(next);
        }
        return number.isPresent();
    }

    /**
     * What a live reader gets next, looking at no more than {@code most} records; {@link #isAtEnd} tells whether that was all.
     * Nothing where it is so far behind that the live end no longer holds what is next for it.
     */
    public Optional<List<Delivery>> live(int most) {
        long at = number.orElseThrow();
        return log.live().from(at, Math.min(most, PORTION_RECORDS)).map(records -> {
            number = OptionalLong.of(at + records.size());
            return wanted(records);
        });
    }

    private List<Delivery> wanted(List<LogRecord> records) {
        List<Delivery> found = new ArrayList<>();
        for (LogRecord record : records) {
            if (record.position() >= next[record.partition()]) {
                next[record.partition()] = record.position() + 1;
                take(record, found);
            }
        }
        return found;
    }

    /** Whether a live reader has everything that is there. */
    public boolean isAtEnd() {
        return log.live().isEnd(number.orElseThrow());
    }

    /** The next portion of the past, at most {@code most} results; it may be empty though there is more. Failing, it stays. */
    public CompletableFuture<List<Delivery>> past(int most) {
        return history.ask(reader -> {
            List<Delivery> found = new ArrayList<>();
            long[] bytes = {0};
            long[] before = next.clone();
            try {
                reader.read(log, next, record -> {
                    bytes[0] += take(record, found);
                    return bytes[0] < PORTION_BYTES && found.size() < most;
                });
            } catch (RuntimeException failure) {
                System.arraycopy(before, 0, next, 0, next.length); // what was found is not delivered
                throw failure;
            }
            return found;
        });
    }

    /** Returns the size of what was delivered. */
    private int take(LogRecord record, List<Delivery> found) {
        if (until.isPresent() && record.timestamp() >= until.get().toEpochMilli()) {
            return 0;
        }
        Optional<Result> result = record.result(log.reader())
                .map(one -> log.killed().checked(one, record.timestamp()))
                .flatMap(one -> one.forFilter(filter));
        result.ifPresent(wanted -> found.add(new Delivery(cursor(), wanted)));
        return result.map(wanted -> wanted.json().length()).orElse(0);
    }

    /** Calls {@code follower} after records came in, on a thread that must not be blocked, until {@link #unfollow}. */
    public void follow(Runnable follower) {
        log.live().follow(follower);
    }

    public void unfollow(Runnable follower) {
        log.live().unfollow(follower);
    }
}
