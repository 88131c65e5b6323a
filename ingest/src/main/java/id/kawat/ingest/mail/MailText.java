package id.kawat.ingest.mail;

import id.kawat.ingest.wire.CharsetName;
import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.WireInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;

/**
 * The part of a mail that is its text.
 *
 * @param isHtml whether there was no plain one
 */
record MailText(String text, boolean isHtml, List<String> warnings) {

    private static final MailText NONE = new MailText("", false, List.of());

    /** The first plain part, else the first in HTML; of a mail that only forwards another one, that one's. */
    static MailText of(Entity mail, int deepest) throws IOException {
        for (boolean forwarded : new boolean[] {false, true}) {
            for (String type : List.of("text/plain", "text/html")) {
                Optional<MailText> found = find(mail, type, forwarded, deepest);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        return NONE;
    }

    private static Optional<MailText> find(Entity entity, String type, boolean forwarded, int deepest)
            throws IOException {
        Body body = entity.getBody();
        if (body instanceof Message inner && forwarded && deepest > 0) {
            return find(inner, type, true, deepest - 1);
        }
        if (body instanceof Multipart parts && deepest > 0) {
            for (Entity part : parts.getBodyParts()) {
                Optional<MailText> found = find(part, type, forwarded, deepest - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        return body instanceof TextBody text && !attached && type.equalsIgnoreCase(entity.getMimeType())
                ? decoded(text, type)
                : Optional.empty();
    }

    private static Optional<MailText> decoded(TextBody body, String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        return new WireInput(bytes.toByteArray(), charset(body))
                .decoded()
                .filter(decoded -> !decoded.text().isBlank())
                .map((Decoded decoded) -> new MailText(decoded.text(), type.endsWith("html"), decoded.warnings()));
    }

    private static Optional<Charset> charset(TextBody body) {
        return Optional.ofNullable(body.getMimeCharset()).flatMap(CharsetName::charset);
    }
}
