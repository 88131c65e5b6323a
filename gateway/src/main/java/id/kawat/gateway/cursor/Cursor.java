package id.kawat.gateway.cursor;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Where a subscriber stands in a topic: for each partition the position of the next record. As text it is opaque: base64url of
 * a version, the topic's identity, the day of issue, the positions and a checksum.
 *
 * @param topic identity that Kafka gave the topic when it was made, so that a cursor never fits another topic, nor one of the
 *     same name made anew
 * @param issued when it was handed out, to the day: behind the time that retractions are kept it must be refused
 * @param next position of the next record, by partition
 */
public record Cursor(long topic, Instant issued, List<Long> next) {

    private static final byte VERSION = 1;
    private static final int LONGEST = 20_000;
    private static final int MOST_PARTITIONS = 1_000;
    private static final int LARGEST_POSITION_BYTES = 10;
    private static final long DAY_SECONDS = 86_400;

    public Cursor {
        next = List.copyOf(next);
    }

    public String text() {
        return text(
                topic,
                issued.getEpochSecond(),
                next.stream().mapToLong(Long::longValue).toArray());
    }

    /** As {@link #text()}, for positions that go on changing. */
    public static String text(long topic, long issuedSeconds, long[] next) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 8 + LARGEST_POSITION_BYTES * (2 + next.length) + 2);
        bytes.put(VERSION).putLong(topic);
        put(bytes, issuedSeconds / DAY_SECONDS);
        put(bytes, next.length);
        for (long position : next) {
            put(bytes, position);
        }
        bytes.putShort(checksum(bytes.array(), bytes.position()));
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no cursor, or one of a version that is not known
     */
    public static Cursor parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("too long for a cursor");
        }
        try {
            return read(Base64.getUrlDecoder().decode(text));
        } catch (BufferUnderflowException cutOff) {
            throw new IllegalArgumentException("not a cursor: it is cut off", cutOff);
        }
    }

    private static Cursor read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        byte version = buffer.get();
        if (version != VERSION) {
            throw new IllegalArgumentException("not a cursor of version " + VERSION);
        }
        int end = bytes.length - 2;
        if (end < 1 || buffer.getShort(end) != checksum(bytes, end)) {
            throw new IllegalArgumentException("not a cursor, or not all of one: the checksum differs");
        }
        buffer.limit(end);
        long topic = buffer.getLong();
        Instant issued = Instant.ofEpochSecond(Math.multiplyExact(take(buffer, 1_000_000), DAY_SECONDS));
        long partitions = take(buffer, MOST_PARTITIONS);
        List<Long> next = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            next.add(take(buffer, Long.MAX_VALUE));
        }
        return new Cursor(topic, issued, next);
    }

    private static void put(ByteBuffer bytes, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes.put((byte) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        bytes.put((byte) left);
    }

    private static long take(ByteBuffer bytes, long most) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                if (value < 0 || value > most) {
                    break;
                }
                return value;
            }
        }
        throw new IllegalArgumentException("not a cursor: a number in it is out of range");
    }

    private static short checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (short) crc.getValue();
    }
}
