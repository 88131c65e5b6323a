package id.kawat.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A request's bytes, read up to a limit.
 *
 * @param bytes what was read, never more than the limit
 * @param size how many bytes were sent, or that many were seen
 * @param complete whether {@code bytes} is all of it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, handed on at once
record RequestBody(byte[] bytes, long size, boolean complete) {

    /** Read and thrown away behind the limit, so that a client still gets its answer; a longer one is cut off. */
    private static final long DRAINED = 64L * 1024 * 1024;

    static RequestBody read(InputStream content, long declared, int limit) throws IOException {
        byte[] bytes = content.readNBytes(limit + 1);
        if (bytes.length <= limit) {
            return new RequestBody(bytes, bytes.length, true);
        }
        long seen = bytes.length + drain(content);
        return new RequestBody(Arrays.copyOf(bytes, limit), Math.max(declared, seen), false);
    }

    private static long drain(InputStream content) throws IOException {
        byte[] discarded = new byte[64 * 1024];
        long drained = 0;
        int read = content.read(discarded);
        while (read >= 0 && drained < DRAINED) {
            drained += read;
            read = content.read(discarded);
        }
        return drained;
    }
}
