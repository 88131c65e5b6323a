package id.kawat.ingest.spool;

import id.kawat.ingest.delivery.Intake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A watched folder, on a thread of its own, until closed. */
public final class Spool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final long CLOSE_MILLIS = 10_000;

    private final SpoolSettings settings;
    private final SpoolRound round;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    private Spool(SpoolSettings settings, SpoolRound round, Clock clock) {
        this.settings = settings;
        this.round = round;
        this.clock = clock;
        this.thread = new Thread(this::watch, "kawat-spool-" + settings.folder().getFileName());
    }

    /**
     * Starts watching.
     *
     * @param clock tells when files have settled and when to try again
     * @throws IllegalArgumentException if the folder or the journal can't be used, naming the setting
     */
    public static Spool start(SpoolSettings settings, Intake intake, Clock clock) {
        return startIn(settings.in(withoutLink(settings.folder())), intake, clock);
    }

    private static Path withoutLink(Path folder) {
        try {
            return WireFolder.withoutLink(folder);
        } catch (IOException broken) {
            throw new IllegalArgumentException("ingest.spool.folder: " + folder + " links to no folder", broken);
        }
    }

    private static Spool startIn(SpoolSettings settings, Intake intake, Clock clock) {
        Spool spool = new Spool(settings, new SpoolRound(settings, intake, disposal(settings)), clock);
        spool.thread.setUncaughtExceptionHandler((thread, bug) -> LOG.error(
                "ingest.spool: watching {} ended unexpectedly; files stay there until the next start",
                settings.folder(),
                bug));
        spool.thread.start();
        return spool;
    }

    private static Disposal disposal(SpoolSettings settings) {
        return settings.mode() == SpoolMode.KEEP ? keep(settings) : move(settings.folder());
    }

    private static Disposal keep(SpoolSettings settings) {
        if (!Files.isReadable(settings.folder()) || !Files.isDirectory(settings.folder())) {
            throw new IllegalArgumentException(
                    "ingest.spool.folder: " + settings.folder() + " is no folder that can be read");
        }
        Path journal = settings.journal().orElseThrow();
        try {
            return new KeepInPlace(journal);
        } catch (IOException unusable) {
            throw new IllegalArgumentException(
                    "ingest.spool.journal: can't write " + journal + ": " + unusable, unusable);
        }
    }

    private static Disposal move(Path folder) {
        try {
            Files.createDirectories(folder.resolve(WireFolder.DONE));
            Files.createDirectories(folder.resolve(WireFolder.REJECTED));
        } catch (IOException unusable) {
            throw new IllegalArgumentException(
                    "ingest.spool.folder: can't make done/ and rejected/ in " + folder + ": " + unusable
                            + "; name a folder that can be written",
                    unusable);
        }
        return new MoveAway(folder);
    }

    /** Files seen and not yet delivered. */
    public int waiting() {
        return round.waiting();
    }

    private void watch() {
        try {
            do {
                round.run(clock.instant());
            } while (!stopped.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the files that are on their way, within about ten seconds. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(CLOSE_MILLIS / 2);
            thread.interrupt();
            thread.join(CLOSE_MILLIS / 2);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
