package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.BLOCKS;
import static id.kawat.enrich.quote.CueWords.COMPLEMENTISER;
import static id.kawat.enrich.quote.CueWords.CONNECTOR;
import static id.kawat.enrich.quote.CueWords.DEMONSTRATIVE;
import static id.kawat.enrich.quote.CueWords.DOCUMENT;
import static id.kawat.enrich.quote.CueWords.OBJECT_NEXT;
import static id.kawat.enrich.quote.CueWords.RELATIVE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;

import id.kawat.enrich.text.Tokens;
import java.util.Optional;

/**
 * Finds passives that report a clause and say of nobody that he said it: {@code Dalam maklumat itu disebutkan, ...}. At most
 * the document or organisation speaks in which it was said.
 */
final class AgentlessPassives {

    /** Words of {@code Dalam maklumat Kapolri itu}. */
    private static final int LONGEST = 14;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    AgentlessPassives(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    /**
     * Whether the passive at {@code verb} governs a clause behind it and has no subject before it.
     *
     * @param clause where the words before the verb begin
     */
    boolean isAt(int verb, int cueEnd, int clause, int end) {
        if (verb - clause > LONGEST || !isLinked(cueEnd, end) || isBlocked(verb, clause)) {
            return false;
        }
        int first = opening(verb, clause);
        return first == verb
                || (isPreposition(first) && (cues.is(tokens, cueEnd, COMPLEMENTISER) || closesPhrase(verb - 1)));
    }

    /** {@code untuk disebutkan}, {@code vitamin yang sudah disebutkan}. */
    private boolean isBlocked(int verb, int clause) {
        return verb > clause
                && (cues.is(tokens, verb - 1, BLOCKS | RELATIVE)
                        || (verb - 1 > clause && cues.is(tokens, verb - 2, RELATIVE)));
    }

    /** {@code Dalam maklumat itu}, {@code Dalam maklumat (2020)}, {@code Dalam maklumat Kapolri}: no verb's subject stands before it. */
    private boolean closesPhrase(int token) {
        return tokens.isPunctuation(token) || names.at(token) >= 0 || cues.is(tokens, token, DEMONSTRATIVE | DOCUMENT);
    }

    /** Behind {@code namun} and commas. */
    private int opening(int verb, int clause) {
        int first = clause;
        while (first < verb && (tokens.isPunctuation(first) || cues.is(tokens, first, CONNECTOR)) && !isPlace(first)) {
            first++;
        }
        return first;
    }

    /** {@code In} opens a sentence as a connector does, and the words for a document, too. */
    private boolean isPlace(int token) {
        return isPreposition(token) && !tokens.is(token + 1, ',');
    }

    private boolean isPreposition(int token) {
        return cues.is(tokens, token, OBJECT_NEXT | SPEAKER_END);
    }

    /** {@code bahwa}, or a comma before a clause or a quotation. */
    private boolean isLinked(int at, int end) {
        if (at >= end) {
            return false;
        }
        boolean comma = tokens.is(at, ',') || tokens.is(at, ':');
        return cues.is(tokens, at, COMPLEMENTISER)
                || (comma && (at + 1 == end || cues.predicates().hasPredicate(tokens, at + 1, end)));
    }

    /** What says it: {@code maklumat Kapolri itu}; an organisation where no document is named. */
    Optional<Source> document(int verb, int clause) {
        int from = opening(verb, clause) + 1;
        int end = from;
        while (end < verb && !tokens.isPunctuation(end) && !cues.is(tokens, end, RELATIVE)) {
            end++;
        }
        for (int i = from; i < end; i++) {
            if (cues.is(tokens, i, DOCUMENT)) {
                return Optional.of(Source.words(from, end, Speaker.Type.DOC));
            }
        }
        for (int i = from; i < end; i++) {
            if (names.isOrganisation(names.at(i))) {
                return Optional.of(names.source(names.at(i)));
            }
        }
        return Optional.empty();
    }
}
