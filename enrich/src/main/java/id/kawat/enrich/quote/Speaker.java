package id.kawat.enrich.quote;

import id.kawat.enrich.text.Span;
import java.util.Optional;

/**
 * Who speaks.
 *
 * @param mention the span that names the speaker nearest to the cue
 * @param type what that span is
 * @param name fullest name in the article, empty where the article never names them
 * @param entityId the entity behind the mention, empty where it is none
 * @param role title or role printed with the mention
 */
public record Speaker(
        Span mention, Type type, Optional<String> name, Optional<String> entityId, Optional<String> role) {

    /** What the mention is. */
    public enum Type {
        PER,
        ORG,
        LOC,
        /** A noun phrase for an office or group: {@code Presiden}, {@code polisi}, {@code warga}. */
        ROLE,
        /** A pronoun. */
        PRON,
        /** A document. */
        DOC
    }
}
