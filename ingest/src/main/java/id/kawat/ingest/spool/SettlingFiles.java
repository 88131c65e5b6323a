package id.kawat.ingest.spool;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells complete files from those still being written: complete is what has not changed for the settle time. */
final class SettlingFiles {

    private final Duration settle;
    private Map<SpooledFile, Instant> firstSeen = new HashMap<>();

    SettlingFiles(Duration settle) {
        this.settle = settle;
    }

    /** The complete ones, in their order. What is not among {@code seen} any more is forgotten. */
    List<SpooledFile> complete(List<SpooledFile> seen, Instant now) {
        Map<SpooledFile, Instant> stillThere = new HashMap<>();
        List<SpooledFile> complete = new ArrayList<>();
        for (SpooledFile file : seen) {
            Instant since = firstSeen.getOrDefault(file, now);
            stillThere.put(file, since);
            if (!since.plus(settle).isAfter(now)) {
                complete.add(file);
            }
        }
        firstSeen = stillThere;
        return complete;
    }
}
