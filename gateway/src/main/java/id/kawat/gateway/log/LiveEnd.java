package id.kawat.gateway.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The newest records of a topic, shared by all who follow it live, bounded in number and bytes. Records have a running number
 * in the order they came in.
 *
 * <p>For each partition it holds everything from its floor on: who stands at or above the floor everywhere can go on from here
 * and needs Kafka no more. Thread-safe.
 */
final class LiveEnd {

    private final long mostBytes;
    private final @Nullable LogRecord[] records;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final long[] floor;
    private final long[] ends;
    private long firstNumber;
    private long nextNumber;
    private long bytes;

    /**
     * An empty end.
     *
     * @param ends position of the next record, by partition
     */
    LiveEnd(long[] ends, int mostRecords, long mostBytes) {
        this.floor = ends.clone();
        this.ends = ends.clone();
        this.records = new @Nullable LogRecord[mostRecords];
        this.mostBytes = mostBytes;
    }

    int partitions() {
        return ends.length;
    }

    /** Adds what came in, throws out what there is no room for, and calls the followers. */
    void append(List<LogRecord> batch) {
        synchronized (this) {
            for (LogRecord record : batch) {
                throwOutFor(record);
                records[slot(nextNumber)] = record;
                nextNumber++;
                bytes += record.bytes();
                ends[record.partition()] = record.position() + 1;
            }
        }
        followers.forEach(Runnable::run);
    }

    /** One that is too large alone still comes in. */
    private void throwOutFor(LogRecord newest) {
        while (nextNumber - firstNumber == records.length
                || (nextNumber > firstNumber && bytes + newest.bytes() > mostBytes)) {
            LogRecord oldest = Objects.requireNonNull(records[slot(firstNumber)], "a record of the live end");
            records[slot(firstNumber)] = null;
            firstNumber++;
            bytes -= oldest.bytes();
            floor[oldest.partition()] = oldest.position() + 1;
        }
    }

    /** Called on the thread that appends, after each batch; it must not block. */
    void follow(Runnable follower) {
        followers.add(follower);
    }

    void unfollow(Runnable follower) {
        followers.remove(follower);
    }

    /** Copies the end into {@code next} and returns the number of the next record: where one stands who wants only what comes. */
    synchronized long standAtEnd(long[] next) {
        System.arraycopy(ends, 0, next, 0, ends.length);
        return nextNumber;
    }

    /** The number from which to go on from {@code next}, where nothing is missing here; some of it may be known already. */
    synchronized OptionalLong join(long[] next) {
        for (int partition = 0; partition < floor.length; partition++) {
            if (next[partition] < floor[partition]) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(firstNumber);
    }

    /** True where nothing has come in behind {@code number}. */
    synchronized boolean isEnd(long number) {
        return number >= nextNumber;
    }

    /** At most {@code most} records from {@code number} on, as many as there are; nothing where the first was thrown out. */
    synchronized Optional<List<LogRecord>> from(long number, int most) {
        if (number < firstNumber) {
            return Optional.empty();
        }
        long end = Math.min(nextNumber, number + most);
        List<LogRecord> found = new ArrayList<>();
        for (long each = number; each < end; each++) {
            found.add(Objects.requireNonNull(records[slot(each)], "a record of the live end"));
        }
        return Optional.of(found);
    }

    private int slot(long number) {
        return (int) (number % records.length);
    }
}
