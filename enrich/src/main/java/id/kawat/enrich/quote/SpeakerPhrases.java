package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.CALENDAR;
import static id.kawat.enrich.quote.CueWords.DEMONSTRATIVE;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.OBJECT_NEXT;
import static id.kawat.enrich.quote.CueWords.PRONOUN;
import static id.kawat.enrich.quote.CueWords.RELAY;
import static id.kawat.enrich.quote.CueWords.ROLE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;
import static id.kawat.enrich.quote.CueWords.STATES;

import id.kawat.enrich.text.Tokens;
import java.util.Optional;

/**
 * Finds the words for the speaker beside a cue: a person's name before all else, then a pronoun, an office, an organisation
 * or a government by its place.
 */
final class SpeakerPhrases {

    /** Tokens looked at on one side of a cue. */
    private static final int REACH = 48;

    /** Commas within an office: {@code Kepala Bagian Hukum, Humas, dan Kemitraan, Budi Santosa}. */
    private static final int MOST_COMMAS = 3;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    SpeakerPhrases(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    /** The speaker in {@code [from, end)}, right after a cue: {@code kata Kepala Dusun Nglahar, Wahyu Wibowo}. */
    Optional<Source> after(int from, int end) {
        int limit = Math.min(end, from + REACH);
        int start = from;
        while (start < limit && (cues.is(tokens, start, FILLER) || tokens.is(start, ':'))) {
            start++;
        }
        if (start >= limit) {
            return Optional.empty();
        }
        if (cues.is(tokens, start, PRONOUN)) {
            return Optional.of(new Source(start, start + 1, Speaker.Type.PRON, -1));
        }
        int stop = phraseEnd(start, limit);
        Optional<Source> person = firstPerson(start, stop);
        if (person.isPresent()) {
            return person;
        }
        Optional<Source> apposed = apposition(start, stop, limit);
        return apposed.isPresent() ? apposed : unnamed(start, stop);
    }

    /** The phrase goes on to a comma, a word that opens another clause, or the end; brackets belong to it. */
    private int phraseEnd(int from, int limit) {
        int at = from;
        while (at < limit) {
            if (tokens.is(at, '(')) {
                at = closingBracket(at, limit);
            } else if (endsPhrase(at, from)) {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    private boolean endsPhrase(int at, int from) {
        if (names.at(at) >= 0) {
            return false;
        }
        boolean stop = tokens.isPunctuation(at) && !tokens.is(at, '/') && !tokens.is(at, '&');
        boolean otherClause = at > from
                && cues.is(tokens, at, SPEAKER_END | AFTER_SPEAKER | STATES | RELAY)
                && !tokens.isCapitalised(at);
        return stop || otherClause || tokens.isMark(at);
    }

    private int closingBracket(int open, int limit) {
        int at = open + 1;
        while (at < limit && !tokens.is(at, ')')) {
            at++;
        }
        return Math.min(at + 1, limit);
    }

    private Optional<Source> firstPerson(int from, int end) {
        for (int i = from; i < end; i++) {
            int mention = names.at(i);
            if (names.isPerson(mention) && !isObject(names.firstToken(mention), from)) {
                return Optional.of(person(mention));
            }
        }
        return Optional.empty();
    }

    private Source person(int mention) {
        return new Source(names.firstToken(mention), names.endToken(mention), Speaker.Type.PER, mention);
    }

    /** An office before the comma, its holder after it: {@code Ketua DPRD Kota Solo, Budi Santosa}. */
    private Optional<Source> apposition(int from, int stop, int limit) {
        int comma = stop;
        for (int i = 0; i < MOST_COMMAS && comma < limit && tokens.is(comma, ',') && isDescription(from, comma); i++) {
            int next = phraseEnd(comma + 1, limit);
            Optional<Source> person = firstPerson(comma + 1, next);
            if (person.isPresent()) {
                return person;
            }
            comma = next;
        }
        return Optional.empty();
    }

    private boolean isDescription(int from, int end) {
        return cues.longestAt(tokens, from, end, ROLE) > 0 || !tokens.isCapitalised(from);
    }

    private Optional<Source> unnamed(int from, int end) {
        if (end <= from) {
            return Optional.empty();
        }
        int mention = names.at(from);
        if (mention >= 0) {
            return Optional.of(organisationOrPlace(mention));
        }
        if (cues.longestAt(tokens, from, end, ROLE) > 0) {
            return Optional.of(new Source(from, end, Speaker.Type.ROLE, -1));
        }
        if (tokens.isCapitalised(from) && !cues.is(tokens, from, CALENDAR)) {
            int stop = from + 1;
            while (stop < end && tokens.isCapitalised(stop)) {
                stop++;
            }
            return Optional.of(new Source(from, stop, Speaker.Type.PER, -1));
        }
        return roleWithin(from, end);
    }

    private Optional<Source> roleWithin(int from, int end) {
        for (int i = from; i < end && i < from + 4; i++) {
            if (cues.longestAt(tokens, i, end, ROLE) > 0) {
                return Optional.of(new Source(from, end, Speaker.Type.ROLE, -1));
            }
            if (names.isOrganisation(names.at(i))) {
                return Optional.of(organisationOrPlace(names.at(i)));
            }
        }
        return Optional.empty();
    }

    private Source organisationOrPlace(int mention) {
        Speaker.Type type = names.isOrganisation(mention) ? Speaker.Type.ORG : Speaker.Type.LOC;
        return new Source(names.firstToken(mention), names.endToken(mention), type, mention);
    }

    /** The subject of the verb at {@code cue}, in the clause that starts at {@code from}. */
    Optional<Source> before(int from, int cue) {
        int first = Math.max(from, cue - REACH);
        Optional<Source> nearest = Optional.empty();
        int at = cue - 1;
        while (at >= first) {
            int mention = names.at(at);
            int start = mention >= 0 ? Math.max(first, names.firstToken(mention)) : at;
            if (names.isPerson(mention) && !isObject(start, first)) {
                return Optional.of(person(mention));
            }
            if (cues.is(tokens, at, PRONOUN) && !isObject(at, first)) {
                return nearest.isPresent() ? nearest : Optional.of(new Source(at, at + 1, Speaker.Type.PRON, -1));
            }
            if (nearest.isPresent() && (endsClause(at) || cues.is(tokens, at, AFTER_SPEAKER | STATES))) {
                return nearest;
            }
            nearest = nearer(nearest, mention, start, first, cue);
            at = start - 1;
        }
        return nearest;
    }

    private boolean endsClause(int at) {
        return tokens.is(at, ';') || tokens.is(at, '.') || tokens.is(at, ':');
    }

    /** An office takes the organisation behind it in: {@code Juru bicara Kementerian Luar Negeri mengatakan}. */
    private Optional<Source> nearer(Optional<Source> nearest, int mention, int at, int first, int cue) {
        if (mention >= 0) {
            return nearest.isPresent() || isObject(at, first) ? nearest : Optional.of(organisationOrPlace(mention));
        }
        int length = cues.longestAt(tokens, at, cue, ROLE);
        if (length == 0 || isObject(at, first)) {
            return nearest;
        }
        int end = nearest.isPresent() ? Math.max(nearest.get().endToken(), at + length) : at + length;
        boolean near = nearest.isEmpty() || nearest.get().firstToken() - (at + length) <= 2;
        while (end < cue && cues.is(tokens, end, DEMONSTRATIVE)) {
            end++;
        }
        return near ? Optional.of(new Source(at, end, Speaker.Type.ROLE, -1)) : nearest;
    }

    /** Governed by a preposition, titles and offices between them skipped: {@code kepada Presiden Joko Widodo}. */
    private boolean isObject(int at, int from) {
        int before = at - 1;
        int skipped = 0;
        while (before > from && skipped < 6 && isNamePart(before)) {
            before--;
            skipped++;
        }
        return before >= from && cues.is(tokens, before, OBJECT_NEXT);
    }

    private boolean isNamePart(int at) {
        return names.at(at) >= 0 || tokens.isCapitalised(at) || cues.is(tokens, at, ROLE);
    }
}
