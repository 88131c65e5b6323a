package id.kawat.ingest.wire;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of the input beside its bytes. The name of the file is not among it: formats are chosen by content.
 *
 * @param source id of the feed; wins over what an item says of itself
 * @param defaultSource id of the feed for items that say nothing of themselves
 * @param zone of times written without one; without it they are read as UTC, and embargoes as unreadable
 * @param maxArticleBytes an item with more is refused
 */
public record ReadHints(Optional<String> source, String defaultSource, Optional<ZoneId> zone, int maxArticleBytes) {

    /** 2 MiB, the default limit of one article. */
    public static final int MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

    /** Source of articles of which nobody says where they come from. */
    public static final String UNNAMED_SOURCE = "unnamed";

    /** Nothing is known. */
    public static final ReadHints NONE =
            new ReadHints(Optional.empty(), UNNAMED_SOURCE, Optional.empty(), MAX_ARTICLE_BYTES);

    /**
     * @throws IllegalArgumentException if a source is blank or the limit not positive
     */
    public ReadHints {
        if (source.filter(String::isBlank).isPresent() || defaultSource.isBlank()) {
            throw new IllegalArgumentException("ingest.source: must not be blank");
        }
        if (maxArticleBytes < 1) {
            throw new IllegalArgumentException("ingest.article.max.bytes: must be positive: " + maxArticleBytes);
        }
    }

    /** The same, for a feed whose id is known. */
    public ReadHints from(Optional<String> knownSource) {
        return new ReadHints(knownSource, defaultSource, zone, maxArticleBytes);
    }
}
