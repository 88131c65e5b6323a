package id.kawat.ingest.wire;

import id.kawat.ingest.article.Article;
import java.nio.charset.Charset;
import java.util.Optional;

/** What reading one wire item came to. Bad input is an outcome, never an exception. */
public sealed interface WireOutcome {

    /** The entry this is about, with its original bytes. */
    WireItem item();

    /** It is an article. */
    record Accepted(WireItem item, Article article) implements WireOutcome {}

    /** It is in order but holds no copy (a picture, a package, an event): counted, not an error. */
    record Ignored(WireItem item, ReasonClass reason, String message) implements WireOutcome {}

    /**
     * It can't be an article: to become a dead letter.
     *
     * @param message for a person: what is wrong, where, and what would be right
     * @param originalBytes how many bytes came; more than the item holds where they were not all read
     * @param format name of the format that refused it, where one had recognised it
     */
    record Rejected(WireItem item, ReasonClass reason, String message, long originalBytes, Optional<String> format)
            implements WireOutcome {

        public Rejected(WireItem item, ReasonClass reason, String message, long originalBytes) {
            this(item, reason, message, originalBytes, Optional.empty());
        }

        public Rejected(WireItem item, ReasonClass reason, String message) {
            this(item, reason, message, item.bytes().length);
        }

        /** The same, refused by a format. */
        public Rejected by(String formatName) {
            return new Rejected(item, reason, message, originalBytes, Optional.of(formatName));
        }

        /** An item over its limit. */
        public static Rejected tooLarge(WireItem item, int limit) {
            return new Rejected(
                    item,
                    ReasonClass.LIMIT_SIZE,
                    item.position().lead() + "the item has " + item.bytes().length + " bytes, an article at most "
                            + limit + " (ingest.article.max.bytes)");
        }

        /** An item over which a format's reader, or a library behind it, threw. */
        public static Rejected brokenDown(WireItem item, String format, Throwable thrown) {
            String where =
                    thrown.getStackTrace().length == 0 ? "an unknown place" : thrown.getStackTrace()[0].toString();
            return new Rejected(
                    item,
                    ReasonClass.PARSER_FAILED,
                    item.position().lead() + "the reader of " + format + " broke down: " + thrown + " at " + where);
        }

        /** An item whose bytes are no text in the encoding it is in. */
        public static Rejected undecodable(WireItem item, Charset charset) {
            return new Rejected(
                    item,
                    ReasonClass.ENCODING_INVALID,
                    item.position().lead() + "its bytes are not valid " + charset.name() + "; send it as UTF-8");
        }
    }
}
