package id.kawat.ingest.warc;

import java.util.Map;
import java.util.Optional;

/**
 * A record of an archive.
 *
 * @param fields by their names in lower case
 * @param block what stands behind the fields; only its beginning where the record is over the limit
 * @param length of the whole block in bytes, as far as it was seen or is stated
 * @param end how the block ends
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WarcRecord(Map<String, String> fields, byte[] block, long length, End end) {

    /** How a block ends. */
    enum End {
        WHOLE,
        OVER_LIMIT,
        BOMB,
        DAMAGED,
        CUT_OFF
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** {@code response}, {@code warcinfo}, ... */
    String type() {
        return field("warc-type").orElse("");
    }

    /** The address it is about, without the brackets that early versions put around it. */
    Optional<String> target() {
        return field("warc-target-uri").map(uri -> uri.replaceAll("^<|>$", "")).filter(uri -> !uri.isBlank());
    }
}
