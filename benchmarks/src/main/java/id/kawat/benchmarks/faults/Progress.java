package id.kawat.benchmarks.faults;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the feed is, and how far it may go; its threads and that of the faults wait for each other here. Thread-safe. */
final class Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int acknowledged;
    private int limit;
    private boolean failed;

    /** Waits until delivery {@code number} may be sent. */
    void awaitTurn(int number) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (number >= limit && !failed) {
                changed.await();
            }
            refuseIfFailed();
        } finally {
            lock.unlock();
        }
    }

    /** Whether delivery {@code number} may be sent. */
    boolean isTurn(int number) {
        lock.lock();
        try {
            refuseIfFailed();
            return number < limit;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until as many deliveries are acknowledged; false if that took longer. */
    boolean awaitAcknowledged(int count, long seconds) throws InterruptedException {
        long left = TimeUnit.SECONDS.toNanos(seconds);
        lock.lockInterruptibly();
        try {
            while (acknowledged < count && !failed && left > 0) {
                left = changed.awaitNanos(left);
            }
            refuseIfFailed();
            return acknowledged >= count;
        } finally {
            lock.unlock();
        }
    }

    private void refuseIfFailed() {
        if (failed) {
            throw new IllegalStateException("the feed has failed");
        }
    }

    /** Lets the feed go as far as delivery {@code number}, not itself included; never takes back. */
    void allow(int number) {
        change(() -> limit = Math.max(limit, number));
    }

    void acknowledge() {
        change(() -> acknowledged++);
    }

    /** Wakes everyone who waits, to end. */
    void fail() {
        change(() -> failed = true);
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int acknowledged() {
        lock.lock();
        try {
            return acknowledged;
        } finally {
            lock.unlock();
        }
    }
}
