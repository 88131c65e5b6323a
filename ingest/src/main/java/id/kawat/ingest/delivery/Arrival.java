package id.kawat.ingest.delivery;

import id.kawat.ingest.article.Article;
import java.time.Instant;
import java.util.Optional;

/**
 * How a file or request reached us.
 *
 * @param transport the way in, {@code spool}, {@code http} or {@code poll}
 * @param origin the file or request, without the item within it
 * @param file the file, where it came in one
 * @param url where it was fetched from, where it was fetched
 * @param receivedAt when; becomes the timestamp of every record made of it
 * @param isItem whether it is not a whole file or request but one item of it, that comes again
 * @param archived when it came to the archive that it is fed from, as far as its files tell; empty for what comes now
 */
public record Arrival(
        String transport,
        String origin,
        Optional<String> file,
        Optional<String> url,
        Instant receivedAt,
        boolean isItem,
        Optional<Instant> archived) {

    /**
     * @throws IllegalArgumentException if transport or origin is blank
     */
    public Arrival {
        if (transport.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException(
                    "an arrival names its transport and origin: " + transport + ", " + origin);
        }
    }

    /** What was handed to us in a request, under a name of the sender's or ours. */
    public static Arrival ofRequest(String transport, String origin, Instant receivedAt) {
        return new Arrival(transport, origin, Optional.empty(), Optional.empty(), receivedAt, false, Optional.empty());
    }

    /** A file that was handed to us, by whatever way. */
    public static Arrival ofFile(String transport, String file, Instant receivedAt) {
        return new Arrival(transport, file, Optional.of(file), Optional.empty(), receivedAt, false, Optional.empty());
    }

    /** What we fetched. */
    public static Arrival ofUrl(String transport, String url, Instant receivedAt) {
        return new Arrival(transport, url, Optional.empty(), Optional.of(url), receivedAt, false, Optional.empty());
    }

    /** The same out of an archive. */
    public Arrival from(Optional<Instant> archive) {
        return new Arrival(transport, origin, file, url, receivedAt, isItem, archive);
    }

    /**
     * When an article came, to us or to the archive: there, what it says of its own time goes before the time of a file, and nothing
     * is later than now.
     */
    Instant cameAt(Article article) {
        return archived.map(kept ->
                        article.versionCreated().or(article::publishedAt).orElse(kept))
                .filter(original -> original.isBefore(receivedAt))
                .orElse(receivedAt);
    }
}
