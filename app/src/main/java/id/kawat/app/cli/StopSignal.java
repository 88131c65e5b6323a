package id.kawat.app.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM: asks a running command to stop and gives it time to end in order. The process then ends with exit code
 * 0, because stopping is how such a command is done.
 */
public final class StopSignal implements AutoCloseable {

    /** How long an orderly end may take. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private StopSignal(Runnable stop) {
        this.hook = new Thread(
                () -> {
                    stop.run();
                    Runtime.getRuntime().halt(awaitDone() ? 0 : 1);
                },
                "kawat-stop");
    }

    /** Calls {@code stop} once when the process is asked to end, on a thread of its own. */
    public static StopSignal calling(Runnable stop) {
        StopSignal signal = new StopSignal(stop);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    private boolean awaitDone() {
        try {
            return done.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command has ended in order. */
    public void done() {
        done.countDown();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process is already ending; the hook waits for done().
        }
    }
}
