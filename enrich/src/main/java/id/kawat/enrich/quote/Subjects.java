package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.ANY_VERB_AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.CALENDAR;
import static id.kawat.enrich.quote.CueWords.COMPLEMENTISER;
import static id.kawat.enrich.quote.CueWords.CONJUNCTION;
import static id.kawat.enrich.quote.CueWords.CONNECTOR;
import static id.kawat.enrich.quote.CueWords.DEMONSTRATIVE;
import static id.kawat.enrich.quote.CueWords.DETERMINER;
import static id.kawat.enrich.quote.CueWords.DOCUMENT;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.OBJECT_NEXT;
import static id.kawat.enrich.quote.CueWords.PRONOUN;
import static id.kawat.enrich.quote.CueWords.RELATIVE;
import static id.kawat.enrich.quote.CueWords.ROLE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;
import static id.kawat.enrich.quote.CueWords.TITLE;

import id.kawat.enrich.text.Tokens;
import java.util.Optional;

/** Finds the subject of a verb of saying, going back from it: a name, a pronoun, an office, at last any short noun phrase. */
final class Subjects {

    /** Words of a subject that no list knows: {@code one of the ferry's passengers}. */
    private static final int LONGEST_PHRASE = 9;

    private static final int LONGEST_AGE = 4;

    /** Words of an office between a preposition and a name. */
    private static final int LONGEST_OFFICE = 6;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    Subjects(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    Optional<Source> of(int from, int cue, int form) {
        Optional<Source> described = beforeRelative(from, cue);
        if (described.isPresent()) {
            return described;
        }
        Optional<Source> adjacent = unknownName(from, cue);
        int end = beforeAside(from, cue);
        Optional<Source> known = adjacent.isPresent() ? adjacent : known(from, end);
        return known.isPresent() ? known : phraseBefore(from, end, cue, form);
    }

    /**
     * Capitalised words right before the verb that are no part of any name known: a name all the same, if there are two of
     * them, if a title or commas stand around it, or if somebody of that name was recognised elsewhere.
     */
    private Optional<Source> unknownName(int from, int cue) {
        int end = cue;
        while (end > from && cues.is(tokens, end - 1, FILLER) && !tokens.isCapitalised(end - 1)) {
            end--;
        }
        boolean comma = end > from && tokens.is(end - 1, ',');
        end = comma ? end - 1 : end;
        int start = end;
        while (start > from && isUnknownCapital(start - 1)) {
            start--;
        }
        if (start == end) {
            return Optional.empty();
        }
        int namesake = names.namesake(tokens.hash(end - 1));
        if (namesake >= 0) {
            return Optional.of(new Source(start, end, Speaker.Type.PER, namesake));
        }
        boolean setOff = comma && start > from && tokens.is(start - 1, ',');
        boolean titled = start > from && cues.is(tokens, start - 1, TITLE);
        boolean several = end - start >= (start == from ? 3 : 2);
        return setOff || titled || several ? Optional.of(Source.words(start, end, Speaker.Type.PER)) : Optional.empty();
    }

    private boolean isUnknownCapital(int token) {
        return tokens.isCapitalised(token)
                && !tokens.isAllCapitals(token)
                && names.at(token) < 0
                && !cues.is(tokens, token, ROLE | CALENDAR | TITLE | CONNECTOR | PRONOUN | DETERMINER | OBJECT_NEXT);
    }

    /** {@code Devocht, who had told Montalvo}: the name before the relative pronoun. */
    private Optional<Source> beforeRelative(int from, int cue) {
        int at = cue - 1;
        while (at > from && cues.is(tokens, at, FILLER)) {
            at--;
        }
        if (at <= from || tokens.isCapitalised(at) || !cues.is(tokens, at, RELATIVE)) {
            return Optional.empty();
        }
        int name = tokens.is(at - 1, ',') ? at - 2 : at - 1;
        return name >= from && names.at(name) >= 0 ? Optional.of(names.source(names.at(name))) : Optional.empty();
    }

    /**
     * {@code A source, who asked not to be named because they were afraid, said}; {@code State radio, citing an official,
     * reported}: what is said about the subject is passed over.
     */
    private int beforeAside(int from, int cue) {
        if (cue - 1 <= from || !tokens.is(cue - 1, ',')) {
            return cue;
        }
        for (int i = cue - 2; i > from && i > cue - SpeakerPhrases.REACH; i--) {
            if (tokens.is(i, ',') && cues.is(tokens, i + 1, RELATIVE | CueWords.RELAY)) {
                return i;
            }
        }
        return cue;
    }

    private Optional<Source> known(int from, int cue) {
        int first = Math.max(from, cue - SpeakerPhrases.REACH);
        Optional<Source> nearest = Optional.empty();
        boolean setOff = false;
        int at = cue - 1;
        while (at >= first) {
            int mention = names.at(at);
            int start = mention >= 0 ? Math.max(first, names.firstToken(mention)) : at;
            if (names.isPerson(mention) && !isDegree(mention) && !isObject(start, first)) {
                return Optional.of(names.source(mention));
            }
            if (cues.is(tokens, at, PRONOUN) && !isObject(at, first)) {
                if (setOff && !tokens.is(cue - 1, ',')) {
                    return nearest;
                }
                return nearest.isPresent() ? nearest : Optional.of(Source.words(at, at + 1, Speaker.Type.PRON));
            }
            if (nearest.isPresent() && endsClause(at, setOff, first)) {
                return nearest;
            }
            setOff |= nearest.isEmpty() && tokens.is(at, ',');
            nearest = nearer(nearest, mention, start, first, cue);
            at = start - 1;
        }
        return nearest;
    }

    /** {@code S.H., M.Hum.}: behind a comma and with dots, taken for a name. */
    private boolean isDegree(int mention) {
        int at = names.firstToken(mention);
        boolean single = names.endToken(mention) == at + 1;
        return single && at > 0 && tokens.is(at - 1, ',') && tokens.word(at).indexOf('.') > 0;
    }

    /** A comma before a subject that no comma follows ends it, unless a person's name stands before that comma. */
    private boolean endsClause(int at, boolean setOff, int first) {
        boolean comma = tokens.is(at, ',') && !setOff && !isPersonBefore(at, first);
        boolean stop = tokens.is(at, ';') || tokens.is(at, '.') || tokens.is(at, ':');
        return comma || stop || cues.is(tokens, at, ANY_VERB_AFTER_SPEAKER);
    }

    /** {@code Wahyu (54), warga Garut mengatakan}. */
    private boolean isPersonBefore(int comma, int first) {
        int at = comma - 1;
        for (int i = 0; i < LONGEST_AGE && at > first && !names.isPerson(names.at(at)); i++) {
            boolean age = tokens.isPunctuation(at) || tokens.isNumber(at);
            if (!age) {
                return false;
            }
            at--;
        }
        return at >= first && names.isPerson(names.at(at));
    }

    /** An office takes the organisation behind it in: {@code Juru bicara Kementerian Luar Negeri mengatakan}. */
    private Optional<Source> nearer(Optional<Source> nearest, int mention, int at, int first, int cue) {
        if (mention >= 0) {
            return nearest.isPresent() || isObject(at, first) ? nearest : Optional.of(names.source(mention));
        }
        int length = cues.longestAt(tokens, at, cue, ROLE);
        boolean adjacent = at + length == cue;
        if (length == 0 || (adjacent ? isGoverned(at, first, false) : isObject(at, first))) {
            return nearest;
        }
        int end = nearest.isPresent() ? Math.max(nearest.get().endToken(), at + length) : at + length;
        boolean near = nearest.isEmpty() || nearest.get().firstToken() - (at + length) <= 2;
        while (end < cue && cues.is(tokens, end, DEMONSTRATIVE)) {
            end++;
        }
        return near ? Optional.of(phrase(at, end)) : nearest;
    }

    /** What stands between the start of the clause and the verb, if that is a few words without a comma. */
    private Optional<Source> phraseBefore(int from, int before, int cue, int form) {
        int end = before;
        while (end > from && cues.is(tokens, end - 1, FILLER)) {
            end--;
        }
        end = end > from && tokens.is(end - 1, ',') ? end - 1 : end;
        int start = end;
        while (start > from && end - start <= LONGEST_PHRASE && !partsClauses(start - 1)) {
            start--;
        }
        boolean opens = start == from || partsClauses(start - 1);
        while (start < end && cues.is(tokens, start, CONNECTOR | CONJUNCTION)) {
            start++;
        }
        boolean noun = start < end
                && end - start <= LONGEST_PHRASE
                && tokens.isWord(start)
                && !cues.is(tokens, start, OBJECT_NEXT | SPEAKER_END | PRONOUN | RELATIVE);
        return opens && noun && reportsForSure(start, cue, form) ? Optional.of(phrase(start, end)) : Optional.empty();
    }

    /** Words that no list knows need a verb that does nothing but report, a comma or {@code bahwa}, or a determiner. */
    private boolean reportsForSure(int start, int cue, int form) {
        int next = cue + 1;
        boolean linked = next < tokens.size()
                && (tokens.is(next, ',')
                        || tokens.is(next, ':')
                        || tokens.isMark(next)
                        || cues.is(tokens, next, COMPLEMENTISER));
        boolean plain = (form & AFTER_SPEAKER) != 0 && cues.is(tokens, cue, CueWords.BEFORE_SPEAKER);
        return linked || plain || ((form & AFTER_SPEAKER) != 0 && cues.is(tokens, start, DETERMINER));
    }

    private boolean partsClauses(int at) {
        return tokens.isMark(at)
                || (tokens.isPunctuation(at) && !tokens.is(at, '-') && !tokens.is(at, '/'))
                || cues.is(tokens, at, COMPLEMENTISER | ANY_VERB_AFTER_SPEAKER);
    }

    /** A phrase that names nobody: a document where a word of it says so, else a role. */
    Source phrase(int from, int end) {
        for (int i = from; i < end; i++) {
            if (cues.is(tokens, i, DOCUMENT)) {
                return Source.words(from, end, Speaker.Type.DOC);
            }
        }
        return Source.words(from, end, Speaker.Type.ROLE);
    }

    /** Governed by a preposition, titles and offices between them skipped: {@code kepada Presiden Joko Widodo}. */
    boolean isObject(int at, int from) {
        return isGoverned(at, from, true);
    }

    private boolean isGoverned(int at, int from, boolean overDeterminer) {
        int before = at - 1;
        int skipped = 0;
        while (before > from && skipped < LONGEST_OFFICE && (isNamePart(before) || isLinkOfOffice(before))) {
            before--;
            skipped++;
        }
        if (overDeterminer && before > from && cues.is(tokens, before, DETERMINER)) {
            before--;
        }
        return before >= from
                && names.at(before) < 0
                && cues.is(tokens, before, OBJECT_NEXT | CueWords.RELAY)
                && !isLinkOfOffice(before);
    }

    private boolean isNamePart(int at) {
        return names.at(at) >= 0 || tokens.isCapitalised(at) || cues.is(tokens, at, ROLE);
    }

    /** The {@code of} in {@code Minister of Education}. */
    private boolean isLinkOfOffice(int at) {
        return cues.allows(CueWords.Order.OWNER_BEFORE_OFFICE)
                && at > 0
                && cues.is(tokens, at, OBJECT_NEXT)
                && tokens.isCapitalised(at - 1)
                && cues.is(tokens, at - 1, ROLE);
    }
}
