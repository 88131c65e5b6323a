package id.kawat.ingest.poll;

import java.time.Duration;

/**
 * What a fetch may cost.
 *
 * @param bytes after decompression
 * @param connect to have a connection
 * @param silence between two pieces of the answer
 * @param total for everything, redirects included
 * @param redirects followed at most
 */
record FetchLimits(int bytes, Duration connect, Duration silence, Duration total, int redirects) {

    static final FetchLimits DEFAULT = new FetchLimits(
            32 * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(60), 5);
}
