package id.kawat.ingest.wire;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file or request as it came, and its text.
 *
 * <p>Decoding is strict: the byte order mark decides, else it is UTF-8. Bytes that are not valid are never replaced; there is
 * then no text. Ranges of the input decode on their own, so that a bad line costs only itself.
 */
public final class WireInput {

    private static final int OPENING = 4096;

    private final byte[] bytes;
    private final Charset charset;
    private final int start;
    private final int unitBytes;
    private final boolean bigEndian;

    /**
     * @param bytes shared, not to be written to afterwards
     */
    public WireInput(byte[] bytes) {
        this.bytes = bytes;
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            charset = UTF_8;
            start = 3;
        } else if (startsWith(0xFF, 0xFE)) {
            charset = UTF_16LE;
            start = 2;
        } else if (startsWith(0xFE, 0xFF)) {
            charset = UTF_16BE;
            start = 2;
        } else {
            charset = UTF_8;
            start = 0;
        }
        unitBytes = charset.equals(UTF_8) ? 1 : 2;
        bigEndian = charset.equals(UTF_16BE);
    }

    /** Whether the input opens with these byte values, from 0 to 255. */
    public boolean startsWith(int... values) {
        for (int i = 0; i < values.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Everything as it came, byte order mark included. */
    public byte[] bytes() {
        return bytes;
    }

    /** What the bytes are in, by byte order mark or by default. */
    public Charset charset() {
        return charset;
    }

    /** The input as the one item it holds. */
    public WireItem whole() {
        return WireItem.whole(bytes);
    }

    /** The whole text without the byte order mark; empty if any byte is not valid. */
    public Optional<String> text() {
        return decode(start, bytes.length);
    }

    /** The first few thousand characters for recognising formats, with replacements where bytes are not valid. */
    public String opening() {
        return new String(bytes, start, Math.min(OPENING, bytes.length - start), charset);
    }

    /** The text of bytes {@code [from, to)}; empty if any of them is not valid. */
    public Optional<String> decode(int from, int to) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString());
        } catch (CharacterCodingException invalid) {
            return Optional.empty();
        }
    }

    /** Bytes {@code [from, to)} as they came. */
    public byte[] slice(int from, int to) {
        return from == 0 && to == bytes.length ? bytes : Arrays.copyOfRange(bytes, from, to);
    }

    /** Position of the text's first code unit, behind the byte order mark. */
    public int start() {
        return start;
    }

    /** Bytes in a code unit: 1, or 2 for UTF-16. Steps from {@link #start} to {@link #end}. */
    public int unitBytes() {
        return unitBytes;
    }

    /** Position behind the last whole code unit. */
    public int end() {
        return bytes.length - (bytes.length - start) % unitBytes;
    }

    /** The code unit at a position: ASCII characters, and only they, have their own value. */
    public int unitAt(int position) {
        int first = bytes[position] & 0xFF;
        if (unitBytes == 1) {
            return first;
        }
        int second = bytes[position + 1] & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}
