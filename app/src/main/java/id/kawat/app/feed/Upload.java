package id.kawat.app.feed;

import java.io.IOException;

/**
 * Something to post: a whole file, or some lines of a JSON Lines file.
 *
 * @param origin told to ingest as the article's origin, and shown when it is refused
 */
record Upload(String origin, Content content) {

    /** Reads the bytes when they are needed, so that a large folder is never held in memory. */
    interface Content {
        byte[] read() throws IOException;
    }
}
