package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.COMPLEMENTISER;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;

import id.kawat.enrich.text.Tokens;

/** Tells where a reported clause begins behind its cue: what says to whom, where and in what it was said is no part of it. */
final class ClauseStarts {

    private static final int LONGEST_ASIDE = 14;

    /** Words after {@code said in a}. */
    private static final int LONGEST_OFFICE = 6;

    /** Tokens between a verb and its {@code bahwa}: {@code menyampaikan kepada wartawan di Garut bahwa}. */
    private static final int COMPLEMENTISER_REACH = 12;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    ClauseStarts(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    /** Behind the comma and {@code bahwa} at {@code from}; {@code from} where there is neither. */
    int afterLink(int from, int limit) {
        int at = from;
        while (at < limit && (tokens.is(at, ',') || cues.is(tokens, at, COMPLEMENTISER))) {
            at++;
        }
        return at;
    }

    boolean hasInfinitive(int from, int limit) {
        for (int i = from + 1; i < limit && i < from + LONGEST_ASIDE; i++) {
            if (cues.predicates().isInfinitive(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** Behind the name, pronoun or role that is told; {@code from} where there is none. */
    int afterTold(int from, int limit) {
        if (from >= limit) {
            return from;
        }
        int mention = names.at(from);
        if (mention >= 0) {
            return Math.min(limit, names.endToken(mention));
        }
        int start = cues.is(tokens, from, CueWords.DETERMINER) ? from + 1 : from;
        int role = cues.longestAt(tokens, start, limit, CueWords.ROLE | CueWords.PRONOUN | SPEAKER_END);
        return role > 0 ? start + role : from;
    }

    /** {@code menyampaikan kepada wartawan bahwa ...}; {@code limit} where no {@code bahwa} follows soon. */
    int afterComplementiser(int from, int limit) {
        for (int i = from; i < limit && i < from + COMPLEMENTISER_REACH; i++) {
            if (cues.is(tokens, i, COMPLEMENTISER)) {
                return i + 1;
            }
        }
        return limit;
    }

    /** {@code told Sky News that ...}, {@code said in a statement that ...}: the clause begins after these. */
    int afterAddressee(int from, int limit) {
        if (from >= limit) {
            return from;
        }
        boolean circumstance = cues.is(tokens, from, SPEAKER_END | CueWords.OBJECT_NEXT) && !tokens.isCapitalised(from);
        if (circumstance) {
            int linked = afterComplementiser(from, limit);
            return linked < limit ? linked : afterDocument(from, limit);
        }
        boolean name = names.at(from) >= 0 && names.endToken(names.at(from)) < limit;
        int after = name ? names.endToken(names.at(from)) : from;
        return name && cues.is(tokens, after, COMPLEMENTISER) ? after + 1 : from;
    }

    /** {@code said in a statement the road was closed}. */
    private int afterDocument(int from, int limit) {
        for (int i = from; i < limit && i < from + LONGEST_OFFICE; i++) {
            if (cues.is(tokens, i, CueWords.DOCUMENT)) {
                return i + 1;
            }
        }
        return from;
    }

    /** {@code Menurut Antara yang dikutip Senin, ...}: what is said of the source is no part of the clause. */
    int afterAside(int from, int limit) {
        boolean aside = from < limit && (tokens.is(from, '(') || cues.is(tokens, from, SPEAKER_END));
        for (int i = from; aside && i < limit && i < from + LONGEST_ASIDE; i++) {
            if (tokens.is(i, ',')) {
                return i + 1;
            }
        }
        return from;
    }
}
