package id.kawat.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The note that a letter was sent again; written in the transaction that sends it. */
final class RetryNote {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RetryNote() {}

    static ProducerRecord<byte[], byte[]> of(Letter letter, Instant at, String topic) {
        String note = JsonNodeFactory.instance
                .objectNode()
                .put("retried_at", at.toString())
                .put("attempt", letter.content().attempt())
                .toString();
        return new ProducerRecord<>(topic, letter.id().getBytes(UTF_8), note.getBytes(UTF_8));
    }

    /** Of a letter that is no more. */
    static ProducerRecord<byte[], byte[]> none(String id, String topic) {
        return new ProducerRecord<>(topic, id.getBytes(UTF_8), null);
    }

    static Instant time(byte[] note) {
        try {
            return Instant.parse(JSON.readTree(note).path("retried_at").asText());
        } catch (IOException | RuntimeException notOurs) {
            return Instant.EPOCH; // the note is there, whatever it says: the letter was sent
        }
    }
}
