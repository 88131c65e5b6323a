package id.kawat.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Inflates gzip members one after the other as one stream. Gives up on a member that is damaged, or that inflates beyond all
 * measure; reading on then goes on with the one behind it. For one thread.
 */
final class GzipMembers extends InputStream {

    /** Text shrinks to a tenth, seldom to a fiftieth; a bomb to a thousandth. */
    private static final int HIGHEST_RATIO = 200;

    /** Below this many bytes the ratio says nothing. */
    private static final long HARMLESS = 8L * 1024 * 1024;

    private static final int HEADER = 10;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] single = new byte[1];
    private final Inflater inflater = new Inflater(true);
    private int from;
    private int to;
    private boolean open;

    /** A member that must not be inflated further. */
    static final class Bomb extends IOException {

        private static final long serialVersionUID = 1;

        Bomb() {
            super("it inflates to more than " + HIGHEST_RATIO + " times its size");
        }
    }

    GzipMembers(InputStream in) {
        this.in = in;
    }

    /** Goes to the next place that looks like a member; false at the end. */
    private boolean nextMember() throws IOException {
        open = false;
        while (available(HEADER) >= HEADER) {
            if (unit(0) == 0x1F && unit(1) == 0x8B && unit(2) == 8 && (unit(3) & 0xE0) == 0) {
                openMember();
                return true;
            }
            skip(1);
        }
        skip(to - from);
        return false;
    }

    private void openMember() throws IOException {
        int flags = unit(3);
        skip(HEADER);
        if ((flags & 4) != 0 && available(2) >= 2) {
            int extra = unit(0) | unit(1) << 8;
            skip(2);
            for (int left = extra; left > 0 && available(1) > 0; left--) {
                skip(1);
            }
        }
        skipText((flags & 8) != 0);
        skipText((flags & 16) != 0);
        for (int left = (flags & 2) != 0 ? 2 : 0; left > 0 && available(1) > 0; left--) {
            skip(1);
        }
        inflater.reset();
        open = true;
    }

    private void skipText(boolean present) throws IOException {
        boolean more = present;
        while (more && available(1) > 0) {
            more = unit(0) != 0;
            skip(1);
        }
    }

    @Override
    public int read() throws IOException {
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    /**
     * @throws Bomb if the member inflates beyond all measure
     * @throws ZipException if it is damaged or cut off
     */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (open || nextMember()) {
            int inflated = inflate(target, offset, length);
            if (inflated > 0) {
                return inflated;
            }
            if (inflater.finished()) {
                skip(8 - Math.max(0, 8 - available(8)));
                open = false;
            } else if (available(1) == 0) {
                open = false;
                throw new ZipException("the archive ends within a record");
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            int count = available(1);
            inflater.setInput(buffer, from, count);
            int inflated = inflater.inflate(target, offset, length);
            skip(count - inflater.getRemaining());
            if (inflater.getBytesWritten() > HARMLESS
                    && inflater.getBytesWritten() > HIGHEST_RATIO * inflater.getBytesRead()) {
                open = false;
                throw new Bomb();
            }
            if (inflated == 0 && inflater.needsDictionary()) {
                throw new DataFormatException("preset dictionary");
            }
            return inflated;
        } catch (DataFormatException damaged) {
            open = false;
            throw new ZipException("a compressed record is damaged: " + damaged.getMessage());
        }
    }

    /** Bytes that can be looked at, at least as many as wanted unless the stream ends. */
    private int available(int wanted) throws IOException {
        if (to - from < wanted) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int count = in.read(buffer, to, buffer.length - to);
            while (count > 0) {
                to += count;
                count = to < wanted ? in.read(buffer, to, buffer.length - to) : 0;
            }
        }
        return to - from;
    }

    private int unit(int ahead) {
        return buffer[from + ahead] & 0xFF;
    }

    private void skip(int count) {
        from += count;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
