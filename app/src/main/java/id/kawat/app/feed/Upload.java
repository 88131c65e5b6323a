package id.kawat.app.feed;

import java.io.IOException;

/**
 * Something to post: a whole file, or some lines or records of one.
 *
 * @param origin told to ingest as the article's origin, and shown when it is refused
 * @param size how far its file is read with it, in bytes
 * @param held bytes that are in memory already
 */
record Upload(String origin, long size, int held, Content content) {

    /** Something that is read when it is posted. */
    static Upload later(String origin, long size, Content content) {
        return new Upload(origin, size, 0, content);
    }

    /** Something that is in memory. */
    static Upload of(String origin, long size, byte[] bytes) {
        return new Upload(origin, size, bytes.length, () -> bytes);
    }

    /** Reads the bytes when they are needed, so that a large folder is never held in memory. */
    interface Content {
        byte[] read() throws IOException;
    }
}
