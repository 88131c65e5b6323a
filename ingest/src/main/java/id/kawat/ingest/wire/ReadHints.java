package id.kawat.ingest.wire;

import id.kawat.ingest.article.Rights;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known of the input beside its bytes. The name of the file is not among it: formats are chosen by content.
 *
 * @param source id of the feed; wins over what an item says of itself
 * @param defaultSource id of the feed for items that say nothing of themselves
 * @param format name of the format that is asked first whether it recognises the input
 * @param zone of times written without one; without it they are read as UTC, and embargoes as unreadable
 * @param charset of bytes that are not UTF-8; wins over what the input declares
 * @param language of items that state none
 * @param embargo what an embargo without a time means
 * @param rights of items that state none
 * @param maxArticleBytes an item with more is refused
 * @param explaining whether articles are to say where each of their fields was read; costs time
 */
public record ReadHints(
        Optional<String> source,
        String defaultSource,
        Optional<String> format,
        Optional<ZoneId> zone,
        Optional<Charset> charset,
        Optional<String> language,
        EmbargoReading embargo,
        Rights rights,
        int maxArticleBytes,
        boolean explaining) {

    /** 2 MiB, the default limit of one article. */
    public static final int MAX_ARTICLE_BYTES = 2 * 1024 * 1024;

    /** Source of articles of which nobody says where they come from. */
    public static final String UNNAMED_SOURCE = "unnamed";

    /** Nothing is known. */
    public static final ReadHints NONE = of(UNNAMED_SOURCE, MAX_ARTICLE_BYTES);

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

    /** Nothing is known of the feed. */
    public static ReadHints of(String defaultSource, int maxArticleBytes) {
        return new ReadHints(
                Optional.empty(),
                defaultSource,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EmbargoReading.EMPTY_HOLDS,
                Rights.NONE,
                maxArticleBytes,
                false);
    }

    /** The same, for a feed whose id is known. */
    public ReadHints from(Optional<String> knownSource) {
        return new ReadHints(
                knownSource,
                defaultSource,
                format,
                zone,
                charset,
                language,
                embargo,
                rights,
                maxArticleBytes,
                explaining);
    }

    /** The same, for a feed whose times are of this zone. */
    public ReadHints in(ZoneId knownZone) {
        return new ReadHints(
                source,
                defaultSource,
                format,
                Optional.of(knownZone),
                charset,
                language,
                embargo,
                rights,
                maxArticleBytes,
                explaining);
    }

    /** The same, for a feed whose bytes are of this charset where they are not UTF-8. */
    public ReadHints encoded(Charset knownCharset) {
        return new ReadHints(
                source,
                defaultSource,
                format,
                zone,
                Optional.of(knownCharset),
                language,
                embargo,
                rights,
                maxArticleBytes,
                explaining);
    }

    /** The same, for a feed whose embargoes are to be read so. */
    public ReadHints reading(EmbargoReading knownEmbargo) {
        return new ReadHints(
                source,
                defaultSource,
                format,
                zone,
                charset,
                language,
                knownEmbargo,
                rights,
                maxArticleBytes,
                explaining);
    }

    /** The same, to be told where each field of an article was read. */
    public ReadHints explained() {
        return new ReadHints(
                source, defaultSource, format, zone, charset, language, embargo, rights, maxArticleBytes, true);
    }
}
