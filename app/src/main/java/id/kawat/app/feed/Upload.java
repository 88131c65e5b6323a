package id.kawat.app.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Something to post: a whole file, or some lines or records of one.
 *
 * @param origin told to ingest as the article's origin, and shown when it is refused
 * @param size how far its file is read with it, in bytes
 * @param held bytes that are in memory already
 * @param written when its file was written last; empty for a pipe
 */
record Upload(String origin, long size, int held, Content content, Optional<Instant> written) {

    /** Something that is read when it is posted. */
    static Upload later(String origin, long size, Content content) {
        return new Upload(origin, size, 0, content, Optional.empty());
    }

    /** Something that is in memory. */
    static Upload of(String origin, long size, byte[] bytes) {
        return new Upload(origin, size, bytes.length, () -> bytes, Optional.empty());
    }

    Upload writtenAt(Optional<Instant> time) {
        return new Upload(origin, size, held, content, time);
    }

    /** Reads the bytes when they are needed, so that a large folder is never held in memory. */
    interface Content {
        byte[] read() throws IOException;
    }
}
