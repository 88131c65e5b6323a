package id.kawat.ingest.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.ingest.warc.WarcRecord.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads an archive record by record, in memory bounded by the limit of one. The next record begins where a line says so, whatever
 * the length of the one before claims: archives with lengths that are off by a few bytes exist. For one thread.
 */
final class WarcRecords {

    /** How far a stated length may reach into the next record. */
    private static final int OVERLAP = 256;

    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_FIELDS = 200;

    /** What is kept of a record over its limit. */
    private static final int KEPT = 64 * 1024;

    private final PushbackInputStream in;
    private final int limit;

    /** The record behind the last one turned out to be damaged while the end of the last was looked for. */
    private boolean damageAhead;

    private WarcRecords(InputStream in, int limit) {
        this.in = new PushbackInputStream(in, 2 * OVERLAP + 64);
        this.limit = limit;
    }

    /**
     * @param in positioned at the start, buffered
     * @param limit of a block in bytes; of a longer one only the beginning is kept
     */
    static WarcRecords of(InputStream in, boolean compressed, int limit) {
        return new WarcRecords(compressed ? new GzipMembers(in) : in, limit);
    }

    /** The next record; empty at the end. */
    Optional<WarcRecord> next() throws IOException {
        Map<String, String> fields = new HashMap<>();
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        if (damageAhead) {
            damageAhead = false;
            return Optional.of(new WarcRecord(fields, new byte[0], 0, End.DAMAGED));
        }
        try {
            return findRecord() ? Optional.of(read(fields, block)) : Optional.empty();
        } catch (GzipMembers.Bomb bomb) {
            return Optional.of(broken(fields, block, End.BOMB));
        } catch (ZipException damaged) {
            return Optional.of(broken(fields, block, End.DAMAGED));
        }
    }

    private WarcRecord broken(Map<String, String> fields, ByteArrayOutputStream block, End end) {
        long stated = stated(fields);
        damageAhead = stated > 0 && block.size() >= stated;
        return new WarcRecord(
                fields, block.toByteArray(), Math.max(block.size(), stated), damageAhead ? End.WHOLE : end);
    }

    /** Goes behind the next line that opens a record. */
    private boolean findRecord() throws IOException {
        String line = line();
        while (line != null) {
            if (line.startsWith("WARC/") && line.length() <= 10) {
                return true;
            }
            line = line();
        }
        return false;
    }

    private WarcRecord read(Map<String, String> fields, ByteArrayOutputStream block) throws IOException {
        String line = line();
        String last = "";
        while (line != null && !line.isEmpty()) {
            int colon = line.indexOf(':');
            if (Character.isWhitespace(line.charAt(0)) && !last.isEmpty()) {
                fields.merge(last, line.strip(), (before, more) -> before + " " + more);
            } else if (colon > 0 && fields.size() < MOST_FIELDS) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                fields.put(last, line.substring(colon + 1).strip());
            }
            line = line();
        }
        return readBlock(fields, block, stated(fields));
    }

    private static long stated(Map<String, String> fields) {
        String digits = fields.getOrDefault("content-length", "");
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    private WarcRecord readBlock(Map<String, String> fields, ByteArrayOutputStream block, long stated)
            throws IOException {
        boolean fits = stated <= limit;
        long kept = fits ? stated : Math.min(stated, KEPT);
        long read = copy(block, kept);
        byte[] tail = new byte[0];
        if (!fits && read == kept) {
            read += skip(stated - kept - OVERLAP);
            tail = in.readNBytes((int) Math.min(OVERLAP, stated - read));
            read += tail.length;
        }
        if (read < stated - 16) {
            return new WarcRecord(fields, block.toByteArray(), stated, fits ? End.CUT_OFF : End.OVER_LIMIT);
        }
        if (fits) {
            return new WarcRecord(fields, resynchronised(block), stated, End.WHOLE);
        }
        giveBackOverlap(tail);
        return new WarcRecord(fields, block.toByteArray(), stated, End.OVER_LIMIT);
    }

    private long copy(ByteArrayOutputStream block, long count) throws IOException {
        byte[] some = new byte[8192];
        long left = count;
        while (left > 0) {
            int read = in.read(some, 0, (int) Math.min(some.length, left));
            if (read < 0) {
                break;
            }
            block.write(some, 0, read);
            left -= read;
        }
        return count - left;
    }

    private long skip(long count) throws IOException {
        byte[] some = new byte[1 << 15];
        long left = Math.max(0, count);
        while (left > 0) {
            int read = in.read(some, 0, (int) Math.min(some.length, left));
            if (read < 0) {
                break;
            }
            left -= read;
        }
        return Math.max(0, count) - left;
    }

    /** The block as long as it really is: without the opening of the next record, or with what its length left out. */
    private byte[] resynchronised(ByteArrayOutputStream block) throws IOException {
        byte[] bytes = block.toByteArray();
        int tailFrom = Math.max(0, bytes.length - OVERLAP);
        byte[] tail = java.util.Arrays.copyOfRange(bytes, tailFrom, bytes.length);
        int overlap = giveBackOverlap(tail);
        if (overlap > 0) {
            return java.util.Arrays.copyOf(bytes, bytes.length - overlap);
        }
        if (!separates()) {
            appendUpToNextRecord(block);
            return block.toByteArray();
        }
        return bytes;
    }

    /** Gives back what of the tail belongs to the next record, and returns how many bytes that were. */
    private int giveBackOverlap(byte[] tail) throws IOException {
        byte[] ahead = in.readNBytes(12);
        String seam = new String(tail, ISO_8859_1) + new String(ahead, ISO_8859_1);
        in.unread(ahead);
        int at = seam.lastIndexOf("\nWARC/1.");
        if (at < 0 || at + 1 >= tail.length) {
            return 0;
        }
        in.unread(tail, at + 1, tail.length - at - 1);
        return tail.length - at - 1;
    }

    /** Whether blank lines and a record, or the end, come next. Leaves the stream as it was. */
    private boolean separates() throws IOException {
        byte[] ahead = in.readNBytes(16);
        in.unread(ahead);
        String text = new String(ahead, ISO_8859_1).stripLeading();
        return text.isEmpty() || text.startsWith("WARC/");
    }

    private void appendUpToNextRecord(ByteArrayOutputStream block) throws IOException {
        byte[] raw = rawLine();
        while (raw.length > 0) {
            if (new String(raw, ISO_8859_1).startsWith("WARC/1.")) {
                in.unread(raw, 0, Math.min(raw.length, 2 * OVERLAP));
                return;
            }
            if (block.size() < limit) {
                block.write(raw, 0, raw.length);
            }
            raw = rawLine();
        }
    }

    /** Without its end; null at the end of the archive. */
    private @org.jspecify.annotations.Nullable String line() throws IOException {
        byte[] raw = rawLine();
        return raw.length == 0 ? null : new String(raw, UTF_8).stripTrailing();
    }

    /** With its end; cut where it is longer than any; empty at the end of the archive. */
    private byte[] rawLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        int unit = in.read();
        while (unit >= 0) {
            line.write(unit);
            if (unit == '\n' || line.size() >= LONGEST_LINE) {
                break;
            }
            unit = in.read();
        }
        return line.toByteArray();
    }
}
