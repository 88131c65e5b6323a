package id.kawat.enrich.quote;

import id.kawat.enrich.text.Span;
import java.util.Optional;

/**
 * Reported words, and who said them.
 *
 * @param span the quote with its quotation marks
 * @param cue the word that reports it; empty for a quote that continues the one before it
 * @param speaker empty where the text leaves it open or we could not tell: unattributed rather than guessed
 * @param via the medium that relays the words, where it is not the speaker
 * @param continued has no cue of its own and goes on with the speaker of the quote before it
 * @param rule name of the attribution rule that decided
 * @param confidence how sure the attribution is, from 0 to 1
 */
public record Quote(
        Span span,
        Kind kind,
        Optional<Span> cue,
        Optional<Speaker> speaker,
        Optional<Speaker> via,
        boolean continued,
        String rule,
        double confidence) {

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
    }
}
