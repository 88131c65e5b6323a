package id.kawat.schemas.deadletter;

import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Where a dead letter came in, told so that its bytes can be sent the same way again. */
public sealed interface Entry {

    /** Nobody noted it, as before there was a way to send letters again. */
    record Unknown() implements Entry {}

    /**
     * A file or request that ingest read, or one item of it.
     *
     * @param transport the way in, {@code spool}, {@code http} or {@code poll}
     * @param file the file, where it came in one
     * @param url where it was fetched from, where it was fetched
     * @param format name of the format that refused it, where one had recognised it
     * @param isItem whether the bytes are one item out of a file or request: then they are only to be read as that format
     */
    record Wire(String transport, Optional<String> file, Optional<String> url, Optional<String> format, boolean isItem)
            implements Entry {}

    /**
     * A record of a topic that enrich or sink read.
     *
     * @param topic full name of the topic
     * @param key as it was
     * @param hasValue false for a record without a value, whose letter has no bytes
     * @param timestamp as it was, in milliseconds since 1970-01-01T00:00Z
     * @param headers as they were, without those of a dead letter
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never shared
    record Topic(String topic, Optional<byte[]> key, boolean hasValue, long timestamp, Headers headers)
            implements Entry {

        /** With those of {@code headers} that are the record's own. */
        public Topic {
            RecordHeaders own = new RecordHeaders();
            headers.forEach(header -> {
                if (!header.key().startsWith(EntryHeaders.OURS)) {
                    own.add(header);
                }
            });
            headers = own;
        }
    }
}
