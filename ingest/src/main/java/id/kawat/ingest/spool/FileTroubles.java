package id.kawat.ingest.spool;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that can't be read or moved: reported once, tried again every minute, or at once when they change. They cost their
 * neighbours nothing. For one thread.
 */
final class FileTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(FileTroubles.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<SpooledFile, Instant> nextTry = new HashMap<>();
    private final Set<SpooledFile> reported = new HashSet<>();

    boolean mayTry(SpooledFile file, Instant now) {
        return !now.isBefore(nextTry.getOrDefault(file, Instant.MIN));
    }

    /**
     * @param consequence what happens next, for the log
     */
    void report(SpooledFile file, IOException trouble, String consequence, Instant now) {
        nextTry.put(file, now.plus(PAUSE));
        if (reported.add(file)) {
            LOG.warn("ingest.spool: {}: {}; {}; other files go on", file.path(), trouble.toString(), consequence);
        }
    }

    /** Forgets files that are gone or have changed. */
    void keepOnly(Collection<SpooledFile> seen) {
        nextTry.keySet().retainAll(seen);
        reported.retainAll(seen);
    }

    int size() {
        return nextTry.size();
    }
}
