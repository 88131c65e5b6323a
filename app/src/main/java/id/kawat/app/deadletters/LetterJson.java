package id.kawat.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.schemas.deadletter.DeadLetter;
import java.time.Instant;
import java.util.Base64;

/** A letter for a program. */
final class LetterJson {

    private LetterJson() {}

    /** All but its headers and bytes. */
    static ObjectNode line(Letter letter) {
        DeadLetter content = letter.content();
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", letter.id())
                .put("offset", letter.offset())
                .put("at", letter.at().toString())
                .put("stage", content.stage().text())
                .put("reason_class", content.reasonClass())
                .put("message", content.message())
                .put("origin", content.origin())
                .put("source", content.source().orElse(null))
                .put("attempt", content.attempt())
                .put("bytes", content.bytes().length)
                .put("original_bytes", content.originalBytes())
                .put("retried_at", letter.retriedAt().map(Instant::toString).orElse(null));
    }

    /** With the headers, as text. */
    static ObjectNode described(Letter letter) {
        ObjectNode line = line(letter);
        ObjectNode headers = line.putObject("headers");
        letter.headers()
                .forEach(header ->
                        headers.put(header.key(), header.value() == null ? null : new String(header.value(), UTF_8)));
        return line;
    }

    /** With headers and bytes. */
    static ObjectNode whole(Letter letter) {
        return described(letter)
                .put(
                        "bytes_base64",
                        Base64.getEncoder().encodeToString(letter.content().bytes()));
    }
}
