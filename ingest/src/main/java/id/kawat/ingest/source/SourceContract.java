package id.kawat.ingest.source;

import id.kawat.ingest.article.Rights;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.ReadHints;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What was agreed with a source, as {@code sources.yaml} says it.
 *
 * @param id as articles name their source
 * @param name for people
 * @param transport how its articles come
 * @param format name of the format to try first
 * @param zone of times without one
 * @param charset of bytes that are not UTF-8
 * @param language of items that state none
 * @param embargo what an embargo without a time means
 * @param silence after so long without an item somebody should look
 * @param countsUp its sequence numbers have no holes
 * @param rights of items that state none
 */
public record SourceContract(
        String id,
        String name,
        SourceTransport transport,
        Optional<String> format,
        Optional<ZoneId> zone,
        Optional<Charset> charset,
        Optional<String> language,
        EmbargoReading embargo,
        Optional<Duration> silence,
        boolean countsUp,
        Rights rights) {

    /** What reading needs of it; the rest is as in {@code base}. */
    ReadHints hints(ReadHints base) {
        return new ReadHints(
                Optional.of(id),
                base.defaultSource(),
                format.or(base::format),
                zone.or(base::zone),
                charset.or(base::charset),
                language.or(base::language),
                embargo,
                rights.isEmpty() ? base.rights() : rights,
                base.maxArticleBytes(),
                base.explaining());
    }
}
