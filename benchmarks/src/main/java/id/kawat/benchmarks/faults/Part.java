package id.kawat.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One part of the pipeline as a process of its own that is started again whenever it ends, as a supervisor does. Thread-safe.
 */
final class Part implements AutoCloseable {

    private static final long BETWEEN_STARTS_MS = 200;

    private final Victim victim;
    private final List<String> command;
    private final Path folder;
    private final AtomicInteger starts = new AtomicInteger();
    private final AtomicInteger endedByItself = new AtomicInteger();
    private final AtomicBoolean closing = new AtomicBoolean();
    private Process process;
    private boolean isOurBlow;

    /**
     * Starts it at once.
     *
     * @param folder for what it prints, a file for each start
     */
    Part(Victim victim, List<String> command, Path folder) throws IOException {
        this.victim = victim;
        this.command = List.copyOf(command);
        this.folder = folder;
        this.process = spawn();
    }

    private Process spawn() throws IOException {
        Path log = folder.resolve(victim.label() + "-" + starts.incrementAndGet() + ".log");
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toFile())
                .start();
        var unused = started.onExit().thenAccept(this::ended);
        return started;
    }

    private synchronized void ended(Process which) {
        if (closing.get() || which != process) {
            return;
        }
        if (!isOurBlow) {
            endedByItself.incrementAndGet();
        }
        isOurBlow = false;
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_STARTS_MS);
            process = spawn();
        } catch (IOException cause) {
            throw new IllegalStateException(victim.label() + " can't be started again", cause);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when it is dead and another one has been started in its place. */
    void kill() throws InterruptedException {
        int before = starts.get();
        Process dying;
        synchronized (this) {
            isOurBlow = true;
            dying = process;
        }
        dying.destroyForcibly();
        while (starts.get() == before) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** Stops the process that runs now; the pause is over when the returned action is run. */
    Runnable pause() throws IOException, InterruptedException {
        Process paused;
        synchronized (this) {
            paused = process;
        }
        signal("-STOP", paused);
        return () -> {
            if (paused.isAlive()) {
                try {
                    signal("-CONT", paused);
                } catch (IOException cause) {
                    throw new IllegalStateException("can't go on: " + victim.label(), cause);
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private static void signal(String name, Process to) throws IOException, InterruptedException {
        new ProcessBuilder("kill", name, Long.toString(to.pid())).start().waitFor();
    }

    /** How often it ended without a blow of ours, because something it needs was away. */
    int endedByItself() {
        return endedByItself.get();
    }

    /** Leaves no process behind. */
    @Override
    public void close() {
        closing.set(true);
        Process last;
        synchronized (this) {
            last = process;
        }
        last.destroyForcibly();
        last.onExit().join();
    }
}
