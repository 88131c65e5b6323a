package id.kawat.ingest.xml;

import id.kawat.ingest.wire.Decoded;
import id.kawat.ingest.wire.WireInput;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Text that stands in a document as Base64. */
public final class EncodedText {

    private EncodedText() {}

    /**
     * The text.
     *
     * @param encoding as the document names it
     * @return empty for an encoding we do not know, for damaged data, and for bytes that are no text
     */
    public static Optional<String> decode(String encoding, String data) {
        if (!encoding.toLowerCase(Locale.ROOT).contains("base64")) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data);
            return new WireInput(bytes).decoded().map(Decoded::text).filter(text -> text.indexOf('\0') < 0);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
