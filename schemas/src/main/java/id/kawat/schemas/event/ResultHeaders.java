package id.kawat.schemas.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Headers of the sink's records by which a reader judges a record without opening it, and a tombstone at all. */
public final class ResultHeaders {

    /** {@code ce_source} of CloudEvents: the feed, as a path. */
    public static final String SOURCE = "ce_source";

    /**
     * An extension of CloudEvents, there or not: the article was known before this record, so that another version of it may have
     * stood under the key. Who gave that one to somebody with a filter has to take it back where the new one does not fit.
     */
    public static final String REVISES = "ce_revises";

    private static final String SOURCES = "/kawat/sources/";

    private ResultHeaders() {}

    /** A feed as {@link #SOURCE} has it. */
    public static String path(String source) {
        return SOURCES + URLEncoder.encode(source, UTF_8);
    }

    /** The feed; empty where the record was not written by the sink. */
    public static Optional<String> source(Headers headers) {
        return text(headers, SOURCE).map(path -> URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), UTF_8));
    }

    /** Whether another version may have stood under the key. */
    public static boolean revises(Headers headers) {
        return text(headers, REVISES).isPresent();
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
