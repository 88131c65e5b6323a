package id.kawat.ingest.poll;

import java.time.Duration;
import java.util.Optional;

/** What fetching a feed came to. */
sealed interface Fetched {

    /** A new state of the feed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Changed(byte[] bytes, Optional<String> etag, Optional<String> lastModified) implements Fetched {}

    /** As at the last fetch. */
    record Unchanged() implements Fetched {}

    /**
     * No answer to use.
     *
     * @param message for a person
     * @param retryAfter as the server asks
     */
    record Failed(String message, Optional<Duration> retryAfter) implements Fetched {

        Failed(String message) {
            this(message, Optional.empty());
        }
    }
}
