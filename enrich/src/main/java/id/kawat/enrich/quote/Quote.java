package id.kawat.enrich.quote;

import id.kawat.enrich.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Reported words, and who said them.
 *
 * @param span the quote with its quotation marks
 * @param parts of a mixed quote, what stands in quotation marks, marks included; of the others empty
 * @param cue the word that reports it; empty for a quote that continues the one before it
 * @param speaker empty where the text leaves it open or we could not tell: unattributed rather than guessed
 * @param jointly who says the same words with the speaker
 * @param via the medium that relays the words, where it is not the speaker
 * @param chain through whom the words came, the one that the article has them from first; the speaker is not in it
 * @param continued has no cue of its own and goes on with the speaker of the quote before it
 * @param rule name of the attribution rule that decided
 * @param confidence how sure the attribution is, from 0 to 1
 */
public record Quote(
        Span span,
        Kind kind,
        List<Span> parts,
        Optional<Span> cue,
        Optional<Speaker> speaker,
        List<Speaker> jointly,
        Optional<Speaker> via,
        List<Speaker> chain,
        boolean continued,
        String rule,
        double confidence) {

    /** The rule that gives no speaker. */
    public static final String UNATTRIBUTED = "unattributed";

    /** How the words are reported. */
    public enum Kind {
        /** All of it in quotation marks. */
        DIRECT,
        /** A reported clause, part of it in quotation marks. */
        MIXED,
        /** A reported clause without marks. */
        INDIRECT
    }

    /**
     * @throws IllegalArgumentException if {@code confidence} is not between 0 and 1
     */
    public Quote {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
        parts = List.copyOf(parts);
        jointly = List.copyOf(jointly);
        chain = List.copyOf(chain);
    }

    /** The same words as nobody's, as far as we can tell. */
    public Quote unattributed() {
        return new Quote(span, kind, parts, cue, Optional.empty(), List.of(), via, chain, continued, rule, confidence);
    }
}
