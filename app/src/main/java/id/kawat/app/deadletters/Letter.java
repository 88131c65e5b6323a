package id.kawat.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.schemas.deadletter.DeadLetter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/**
 * A dead letter on its topic.
 *
 * @param id computed from what it is, not from where it stands, which a purge changes: 16 hexadecimal digits
 * @param offset where it stands now
 * @param at its record's time: for ingest when the bytes came, for the others when they failed
 * @param headers all of them
 * @param retriedAt when it was sent again, where it was
 */
record Letter(String id, long offset, Instant at, DeadLetter content, Headers headers, Optional<Instant> retriedAt) {

    static final int ID_DIGITS = 16;

    /**
     * @throws IllegalArgumentException if the record is no dead letter of Kawat
     */
    static Letter of(ConsumerRecord<byte[], byte[]> record) {
        byte[] bytes = record.value() == null ? new byte[0] : record.value();
        DeadLetter content = DeadLetter.of(record.headers(), bytes);
        return new Letter(
                id(content, record.timestamp()),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                content,
                record.headers(),
                Optional.empty());
    }

    private static String id(DeadLetter letter, long timestamp) {
        String about =
                letter.stage().text() + "\n" + letter.origin() + "\n" + letter.attempt() + "\n" + timestamp + "\n";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(about.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(letter.bytes())).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    Letter retried(Optional<Instant> at) {
        return new Letter(id, offset, this.at, content, headers, at);
    }
}
