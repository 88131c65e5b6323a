package id.kawat.app.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A buffered stream that knows how much of what is below it was read. For one thread. */
final class CountedInput extends BufferedInputStream {

    private static final int BUFFER = 1 << 16;

    private final Counter counter;

    CountedInput(InputStream below) {
        this(new Counter(below));
    }

    private CountedInput(Counter counter) {
        super(counter, BUFFER);
        this.counter = counter;
    }

    private static final class Counter extends FilterInputStream {

        private long count;

        Counter(InputStream below) {
            super(below);
        }

        @Override
        public int read() throws IOException {
            int unit = super.read();
            count += unit >= 0 ? 1 : 0;
            return unit;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Bytes read from below. */
    long count() {
        return counter.count;
    }

    /** Whole lines, up to the first that reaches so many bytes; nothing at the end. */
    byte[] lines(int atLeast) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(atLeast);
        for (int unit = read(); unit >= 0; unit = read()) {
            lines.write(unit);
            if (unit == '\n' && lines.size() >= atLeast) {
                break;
            }
        }
        return lines.toByteArray();
    }
}
