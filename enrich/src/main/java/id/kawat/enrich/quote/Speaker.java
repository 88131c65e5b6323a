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
 * @param role title or office printed with the speaker, without whom it serves: {@code juru bicara}
 * @param affiliation whom the speaker serves or speaks for, by its fullest name in the article
 * @param anonymous the text keeps the name back: {@code seorang pejabat yang tak mau disebut namanya}
 */
public record Speaker(
        Span mention,
        Type type,
        Optional<String> name,
        Optional<String> entityId,
        Optional<String> role,
        Optional<String> affiliation,
        boolean anonymous) {

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

    static Speaker unnamed(Span mention, Type type) {
        return new Speaker(
                mention, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same person, mentioned by other words. */
    Speaker mentionedAs(Span words, Type as) {
        return new Speaker(words, as, name, entityId, role, affiliation, anonymous);
    }
}
