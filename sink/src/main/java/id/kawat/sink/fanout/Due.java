package id.kawat.sink.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** A moment at which something happens to an article by itself: as a key, in the order of time. */
record Due(Instant at, String articleId) {

    /** Keys compare as unsigned bytes: with the sign turned, times before 1970 come first. */
    static Serde<Due> serde() {
        return Serdes.serdeFrom((topic, due) -> due.bytes(), (topic, bytes) -> of(ByteBuffer.wrap(bytes)));
    }

    private byte[] bytes() {
        byte[] id = articleId.getBytes(UTF_8);
        return ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(at.toEpochMilli() ^ Long.MIN_VALUE)
                .put(id)
                .array();
    }

    private static Due of(ByteBuffer bytes) {
        Instant at = Instant.ofEpochMilli(bytes.getLong() ^ Long.MIN_VALUE);
        return new Due(at, UTF_8.decode(bytes).toString());
    }
}
