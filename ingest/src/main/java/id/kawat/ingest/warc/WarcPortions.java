package id.kawat.ingest.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.ingest.warc.WarcRecord.End;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Cuts an archive of any size into small ones, uncompressed, that each can be sent in a request. Reads no more than it hands
 * over. What is damaged or too large stays so, and ends its portion: whoever reads that says what is wrong. For one thread.
 */
public final class WarcPortions {

    /** Small enough to be read in a moment, large enough that requests do not count. */
    private static final int PORTION_BYTES = 1 << 20;

    /** A record beyond this is no article; only its beginning is handed over. */
    private static final int RECORD_BYTES = 8 << 20;

    private static final int OPENING = 8192;

    private final WarcRecords records;
    private int record;

    private WarcPortions(WarcRecords records) {
        this.records = records;
    }

    /**
     * Some records of an archive.
     *
     * @param firstRecord number of the first in the whole archive, from 1
     * @param bytes an archive of their own; shared, not to be written to
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Portion(int firstRecord, byte[] bytes) {}

    /**
     * Empty, with nothing read, where the stream holds no archive.
     *
     * @param in from the first byte on
     */
    public static Optional<WarcPortions> of(BufferedInputStream in) throws IOException {
        in.mark(OPENING);
        byte[] opening = in.readNBytes(OPENING);
        in.reset();
        return new WebArchive().recognises(opening)
                ? Optional.of(new WarcPortions(records(in, opening)))
                : Optional.empty();
    }

    private static WarcRecords records(InputStream in, byte[] opening) {
        return WarcRecords.of(in, WebArchive.isGzip(opening), RECORD_BYTES);
    }

    /** The next; empty at the end. */
    public Optional<Portion> next() throws IOException {
        ByteArrayOutputStream portion = new ByteArrayOutputStream();
        int first = record + 1;
        boolean whole = true;
        while (whole && portion.size() < PORTION_BYTES) {
            Optional<WarcRecord> next = records.next();
            if (next.isEmpty()) {
                break;
            }
            record++;
            whole = next.get().end() == End.WHOLE;
            write(next.get(), portion);
        }
        return record < first ? Optional.empty() : Optional.of(new Portion(first, portion.toByteArray()));
    }

    private static void write(WarcRecord record, ByteArrayOutputStream portion) {
        StringBuilder fields = new StringBuilder("WARC/1.0\r\n");
        record.fields().forEach((name, value) -> {
            if (!name.equals("content-length")) {
                fields.append(name).append(": ").append(value).append("\r\n");
            }
        });
        if (record.end() != End.WHOLE && record.type().isEmpty()) {
            fields.append("warc-type: response\r\n"); // unreadable, but not to be passed over
        }
        fields.append("content-length: ").append(statedLength(record)).append("\r\n\r\n");
        portion.writeBytes(fields.toString().getBytes(UTF_8));
        portion.writeBytes(record.block());
        portion.writeBytes("\r\n\r\n".getBytes(UTF_8));
    }

    /** Of a record that is not whole more than is there, so that it is noticed. */
    private static long statedLength(WarcRecord record) {
        return switch (record.end()) {
            case WHOLE -> record.block().length;
            case OVER_LIMIT -> record.length();
            case BOMB -> Math.max(record.length(), RECORD_BYTES);
            case DAMAGED, CUT_OFF -> Math.max(record.length(), record.block().length + 1024L);
        };
    }
}
