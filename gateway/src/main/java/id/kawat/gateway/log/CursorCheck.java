package id.kawat.gateway.log;

import id.kawat.gateway.cursor.Cursor;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topic.Cleanup;
import java.time.Instant;

/** Decides whether nothing would be missing for one who goes on after a cursor. */
final class CursorCheck {

    private final TopicLog log;
    private final Instant now;

    CursorCheck(TopicLog log, Instant now) {
        this.log = log;
        this.now = now;
    }

    /**
     * The positions to go on from. Partitions that were added since start at their beginning.
     *
     * @throws CursorRefusedException if it is not a cursor of this topic, or something behind it is gone
     */
    long[] positions(Cursor cursor, long[] beginnings, long[] ends) {
        if (cursor.topic() != log.identity() || cursor.next().size() > log.partitions()) {
            throw new CursorRefusedException(
                    "this cursor is not one of " + log.name()
                            + " in this cluster; a cursor goes on only where it came from",
                    false);
        }
        requireRetractionsKept(cursor);
        long[] next = beginnings.clone();
        for (int partition = 0; partition < cursor.next().size(); partition++) {
            next[partition] = position(cursor.next().get(partition), beginnings[partition], ends[partition]);
        }
        return next;
    }

    private void requireRetractionsKept(Cursor cursor) {
        boolean isCompacted = log.topic().cleanup() == Cleanup.COMPACTED;
        if (isCompacted && cursor.issued().plus(Topic.TOMBSTONES_KEPT).isBefore(now)) {
            throw gone("the cursor is older than the " + Topic.TOMBSTONES_KEPT.toDays()
                    + " days for which retractions are kept");
        }
    }

    private long position(long wanted, long beginning, long end) {
        if (wanted > end) {
            throw gone("the cursor points behind the end of the log");
        }
        if (wanted < beginning) {
            throw gone("what follows the cursor is no longer kept");
        }
        return wanted;
    }

    private static CursorRefusedException gone(String why) {
        return new CursorRefusedException(why + "; begin anew with since=beginning and forget what you had", true);
    }
}
