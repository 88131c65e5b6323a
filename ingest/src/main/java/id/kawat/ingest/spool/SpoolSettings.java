package id.kawat.ingest.spool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A watched folder.
 *
 * @param folder made where it is missing in mode MOVE
 * @param mode what becomes of its files
 * @param journal file that remembers what was delivered, for mode KEEP; outside the folder
 * @param source id of the feed, where all files are of one
 * @param settle a file is complete when its size and time have not changed for so long
 * @param poll how often the folder is looked at
 * @param maxFileBytes a larger file is refused; read into memory as a whole. Not for archives, which are read as streams
 */
public record SpoolSettings(
        Path folder,
        SpoolMode mode,
        Optional<Path> journal,
        Optional<String> source,
        Duration settle,
        Duration poll,
        long maxFileBytes) {

    private static final Duration SETTLE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long MAX_FILE_BYTES = 128L * 1024 * 1024;

    /**
     * @throws IllegalArgumentException if a value is out of its range or mode KEEP has no journal
     */
    public SpoolSettings {
        if (mode == SpoolMode.KEEP && journal.isEmpty()) {
            throw new IllegalArgumentException(
                    "ingest.spool.journal: mode keep needs a file to remember deliveries in");
        }
        if (settle.isNegative() || settle.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("ingest.spool.settle: from 0s to 1h, not " + settle);
        }
        if (poll.compareTo(Duration.ofMillis(10)) < 0 || poll.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("ingest.spool.poll: from 10ms to 1h, not " + poll);
        }
        if (maxFileBytes < 1 || maxFileBytes > Integer.MAX_VALUE / 2) {
            throw new IllegalArgumentException("ingest.spool.max.file.bytes: from 1 to 1 GiB, not " + maxFileBytes);
        }
    }

    /** A folder whose files are moved away. */
    public static SpoolSettings move(Path folder) {
        return new SpoolSettings(
                folder, SpoolMode.MOVE, Optional.empty(), Optional.empty(), SETTLE, POLL, MAX_FILE_BYTES);
    }

    /** A folder whose files stay. */
    public static SpoolSettings keep(Path folder, Path journal) {
        return new SpoolSettings(
                folder, SpoolMode.KEEP, Optional.of(journal), Optional.empty(), SETTLE, POLL, MAX_FILE_BYTES);
    }

    /** The same, for a feed whose id is known. */
    public SpoolSettings from(String knownSource) {
        return new SpoolSettings(folder, mode, journal, Optional.of(knownSource), settle, poll, maxFileBytes);
    }

    SpoolSettings in(Path otherFolder) {
        return new SpoolSettings(otherFolder, mode, journal, source, settle, poll, maxFileBytes);
    }

    /** The same, looked at in another rhythm. */
    public SpoolSettings every(Duration newPoll, Duration newSettle) {
        return new SpoolSettings(folder, mode, journal, source, newSettle, newPoll, maxFileBytes);
    }
}
