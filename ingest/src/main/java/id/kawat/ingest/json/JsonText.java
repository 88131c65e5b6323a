package id.kawat.ingest.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kawat.ingest.wire.ReasonClass;
import java.util.Locale;

/** Parses JSON strictly: no field twice, no text behind the value, nesting bounded. Thread-safe. */
final class JsonText {

    /** No article nests deeper; ninjs with associations within associations stays below 20. */
    static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(500)
                            .maxStringLength(Integer.MAX_VALUE) // size is limited before, in bytes
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonText() {}

    /** Why text is not JSON that we take. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final transient ReasonClass reason;

        private Refused(ReasonClass reason, String message, JsonProcessingException cause) {
            super(message, cause);
            this.reason = reason;
        }

        ReasonClass reason() {
            return reason;
        }

        /** What is wrong, in one line, without Java's part of it. */
        String text() {
            return String.valueOf(getMessage());
        }
    }

    static JsonNode parse(String text) throws Refused {
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException limit) {
            throw refused(reasonOf(limit), limit);
        } catch (JsonProcessingException malformed) {
            boolean twice =
                    malformed.getOriginalMessage().toLowerCase(Locale.ROOT).startsWith("duplicate");
            throw refused(twice ? ReasonClass.JSON_DUPLICATE_KEY : ReasonClass.JSON_MALFORMED, malformed);
        }
    }

    private static ReasonClass reasonOf(StreamConstraintsException limit) {
        return limit.getOriginalMessage().contains("depth") ? ReasonClass.LIMIT_DEPTH : ReasonClass.LIMIT_SIZE;
    }

    private static Refused refused(ReasonClass reason, JsonProcessingException cause) {
        String where = cause.getLocation() == null
                ? ""
                : " (line " + cause.getLocation().getLineNr() + ", column "
                        + cause.getLocation().getColumnNr() + ")";
        String what = cause.getOriginalMessage().lines().findFirst().orElse("not JSON");
        return new Refused(reason, what + where, cause);
    }
}
