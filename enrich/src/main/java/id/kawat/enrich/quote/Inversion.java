package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.COMPLEMENTISER;
import static id.kawat.enrich.quote.CueWords.DETERMINER;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.PRONOUN;
import static id.kawat.enrich.quote.CueWords.ROLE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;
import static id.kawat.enrich.quote.CueWords.TITLE;

import id.kawat.enrich.text.Tokens;

/** Tells {@code ..., said Ann Lee} from {@code Ann Lee, the mayor, said Bob Ray would come}. */
final class Inversion {

    private static final int REACH = 40;
    private static final int NEAR = 3;
    private static final int LONGEST_NAMING = 12;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    Inversion(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    /** Whether words for somebody begin at {@code at}; right after a quotation any noun will do. */
    boolean startsSpeaker(int at, int end, boolean afterMark) {
        if (at >= end || (cues.is(tokens, at, SPEAKER_END | COMPLEMENTISER) && !tokens.isCapitalised(at))) {
            return false;
        }
        return tokens.isCapitalised(at)
                || names.at(at) >= 0
                || cues.longestAt(tokens, at, end, PRONOUN | ROLE | FILLER | TITLE | DETERMINER) > 0
                || isWordBeforeName(at, end)
                || (afterMark && tokens.isWord(at));
    }

    /** {@code kata pengusaha asal Solo itu}: some noun we have no list for, but a name or role soon after. */
    private boolean isWordBeforeName(int at, int end) {
        for (int i = at; i < end && i < at + NEAR; i++) {
            if (names.isPerson(names.at(i)) || cues.is(tokens, i, ROLE)) {
                return true;
            }
        }
        return false;
    }

    /** Of a verb that can stand on either side of its speaker: whether the speaker follows here. */
    boolean isInverted(int at, int cueEnd, int clause, int end, boolean afterMark) {
        if (afterMark) {
            return true;
        }
        return !closesApposition(at, clause) && endsSoon(cueEnd, end);
    }

    /** {@code Ann Lee, the mayor of Springfield, said}: a name, a comma, words about it, a comma. */
    private boolean closesApposition(int at, int clause) {
        if (at - 1 <= clause || !tokens.is(at - 1, ',')) {
            return false;
        }
        int first = Math.max(clause, at - REACH);
        for (int i = at - 2; i > first; i--) {
            if (tokens.is(i, ',') && isNaming(first, i)) {
                return true;
            }
        }
        return false;
    }

    /** From the start of the clause to the comma there is little more than a name or an office. */
    boolean isNaming(int from, int comma) {
        int start = from;
        while (start < comma && (tokens.isPunctuation(start) || isOpening(start))) {
            start++;
        }
        if (comma - start > LONGEST_NAMING) {
            return false;
        }
        int last = names.at(comma - 1);
        return hasRole(start, comma) || (last >= 0 && names.firstToken(last) <= start + NEAR);
    }

    private boolean isOpening(int token) {
        return cues.is(tokens, token, CueWords.CONNECTOR | DETERMINER);
    }

    /** An office, and no verb. */
    private boolean hasRole(int from, int end) {
        boolean role = false;
        for (int i = from; i < end; i++) {
            role |= names.at(i) < 0 && cues.is(tokens, i, ROLE | TITLE);
        }
        return role && !cues.predicates().hasPredicate(tokens, from, end);
    }

    /** The words for the speaker are all that follows, or a comma or {@code on Monday} does. */
    private boolean endsSoon(int from, int end) {
        int at = from;
        while (at < end && (names.at(at) >= 0 || tokens.isCapitalised(at) || isNamingWord(at, end))) {
            at++;
        }
        return at >= end
                || tokens.isPunctuation(at)
                || (cues.is(tokens, at, SPEAKER_END) && !cues.is(tokens, at, COMPLEMENTISER));
    }

    private boolean isNamingWord(int at, int end) {
        return cues.is(tokens, at, DETERMINER | TITLE | CueWords.CONJUNCTION)
                || cues.longestAt(tokens, at, end, ROLE) > 0;
    }
}
