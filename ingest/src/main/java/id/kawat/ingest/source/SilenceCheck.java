package id.kawat.ingest.source;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks for silent sources every few seconds, on a thread of its own, until closed. */
public final class SilenceCheck implements AutoCloseable {

    private static final long EVERY_SECONDS = 5;
    private static final long CLOSE_MILLIS = 1000;

    private final SourceWatch watch;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "kawat-sources");

    private SilenceCheck(SourceWatch watch) {
        this.watch = watch;
    }

    public static SilenceCheck start(SourceWatch watch) {
        SilenceCheck check = new SilenceCheck(watch);
        check.thread.setDaemon(true);
        check.thread.start();
        return check;
    }

    private void run() {
        try {
            while (!stopped.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                watch.check();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
