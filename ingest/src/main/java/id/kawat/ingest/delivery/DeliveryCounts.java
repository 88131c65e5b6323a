package id.kawat.ingest.delivery;

import java.util.concurrent.atomic.LongAdder;

/** Counts acknowledged outcomes since start. Thread-safe. */
public final class DeliveryCounts {

    private final LongAdder accepted = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder rejected = new LongAdder();

    void addAccepted() {
        accepted.increment();
    }

    void addIgnored() {
        ignored.increment();
    }

    void addRejected() {
        rejected.increment();
    }

    public long accepted() {
        return accepted.sum();
    }

    public long ignored() {
        return ignored.sum();
    }

    public long rejected() {
        return rejected.sum();
    }
}
