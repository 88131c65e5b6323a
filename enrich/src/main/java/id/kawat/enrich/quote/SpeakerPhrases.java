package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.ANY_VERB_AFTER_SPEAKER;
import static id.kawat.enrich.quote.CueWords.CALENDAR;
import static id.kawat.enrich.quote.CueWords.FILLER;
import static id.kawat.enrich.quote.CueWords.PRONOUN;
import static id.kawat.enrich.quote.CueWords.RELAY;
import static id.kawat.enrich.quote.CueWords.ROLE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;

import id.kawat.enrich.text.Tokens;
import java.util.Optional;

/**
 * Finds the words for the speaker behind a cue: a person's name before all else, then a pronoun, an office, an organisation
 * or a government by its place; before a cue it asks {@link Subjects}.
 */
final class SpeakerPhrases {

    /** Tokens looked at on one side of a cue. */
    static final int REACH = 48;

    /** Words of a person's name. */
    private static final int LONGEST_NAME = 4;

    /** Commas within an office: {@code Kepala Bagian Hukum, Humas, dan Kemitraan, Budi Santosa}. */
    private static final int MOST_COMMAS = 3;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;
    private final Subjects subjects;

    SpeakerPhrases(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
        this.subjects = new Subjects(tokens, cues, names);
    }

    /** The subject of the verb at {@code cue}, in the clause that starts at {@code from}. */
    Optional<Source> before(int from, int cue, int form) {
        return subjects.of(from, cue, form);
    }

    /**
     * The speaker in {@code [from, end)}, right after a cue: {@code kata Kepala Dusun Nglahar, Wahyu Wibowo}.
     *
     * @param anyPhrase whether words that no list knows will do
     */
    Optional<Source> after(int from, int end, boolean anyPhrase) {
        int limit = Math.min(end, from + REACH);
        int start = from;
        while (start < limit && (cues.is(tokens, start, FILLER) || tokens.is(start, ':'))) {
            start++;
        }
        if (start >= limit) {
            return Optional.empty();
        }
        if (cues.is(tokens, start, PRONOUN)) {
            return Optional.of(Source.words(start, start + 1, Speaker.Type.PRON));
        }
        int stop = phraseEnd(start, limit);
        Optional<Source> person = firstPerson(start, stop);
        if (person.isPresent()) {
            return person;
        }
        Optional<Source> apposed = apposition(start, stop, limit);
        return apposed.isPresent() ? apposed : unnamed(start, stop, anyPhrase);
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
                && cues.is(tokens, at, SPEAKER_END | ANY_VERB_AFTER_SPEAKER | RELAY)
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
            if (names.isPerson(mention) && !subjects.isObject(names.firstToken(mention), from)) {
                return Optional.of(names.source(mention));
            }
        }
        return Optional.empty();
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
            if (comma + 1 < limit && names.isOrganisation(names.at(comma + 1)) && !isOrganisationIn(from, comma)) {
                return Optional.of(names.source(names.at(comma + 1)));
            }
            if (isUnknownName(comma + 1, next)) {
                return Optional.of(capitalsFrom(comma + 1, next));
            }
            comma = next;
        }
        return Optional.empty();
    }

    private boolean isOrganisationIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (names.isOrganisation(names.at(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnknownName(int from, int end) {
        return from < end
                && isUnknownCapital(from)
                && (from + 1 == end
                        || isUnknownCapital(from + 1)
                        || (names.at(from + 1) < 0 && !tokens.isCapitalised(from + 1)));
    }

    private Source capitalsFrom(int from, int end) {
        int stop = from + 1;
        while (stop < end && tokens.isCapitalised(stop)) {
            stop++;
        }
        return Source.words(from, stop, Speaker.Type.PER);
    }

    private boolean isDescription(int from, int end) {
        return cues.longestAt(tokens, from, end, ROLE) > 0 || !tokens.isCapitalised(from);
    }

    private Optional<Source> unnamed(int from, int end, boolean anyPhrase) {
        if (end <= from) {
            return Optional.empty();
        }
        int mention = names.at(from);
        if (mention >= 0) {
            return Optional.of(names.source(mention));
        }
        Optional<Source> holder = unknownHolder(from, end);
        if (holder.isPresent()) {
            return holder;
        }
        if (cues.longestAt(tokens, from, end, ROLE) > 0) {
            return Optional.of(subjects.phrase(from, end));
        }
        if (tokens.isCapitalised(from) && !cues.is(tokens, from, CALENDAR)) {
            return Optional.of(capitalsFrom(from, end));
        }
        Optional<Source> role = roleWithin(from, end);
        return role.isPresent() || !anyPhrase || !tokens.isWord(from) || cues.is(tokens, from, CALENDAR | SPEAKER_END)
                ? role
                : Optional.of(subjects.phrase(from, end));
    }

    /** {@code Rektor Unesa Prof Nurhasan}: an office, whom it serves or a title, and a name that nobody recognised. */
    private Optional<Source> unknownHolder(int from, int end) {
        int start = end;
        while (start > from && isUnknownCapital(start - 1)) {
            start--;
        }
        if (start == end || start == from) {
            return known(from, end);
        }
        boolean behindName = names.at(start - 1) >= 0 && end - start <= LONGEST_NAME;
        boolean behindTitle = cues.is(tokens, start - 1, CueWords.TITLE);
        boolean office = cues.longestAt(tokens, from, end, ROLE) > 0;
        return (behindName && office) || behindTitle ? Optional.of(named(start, end)) : known(from, end);
    }

    /** A capitalised word alone that is part of a name known. */
    private Optional<Source> known(int from, int end) {
        int namesake = tokens.isCapitalised(from) && names.at(from) < 0 ? names.namesake(tokens.hash(from)) : -1;
        boolean role = cues.longestAt(tokens, from, end, ROLE) > 0;
        return namesake < 0 || role
                ? Optional.empty()
                : Optional.of(new Source(from, from + 1, Speaker.Type.PER, namesake));
    }

    private Source named(int start, int end) {
        int namesake = names.namesake(tokens.hash(end - 1));
        return new Source(start, end, Speaker.Type.PER, namesake);
    }

    private boolean isUnknownCapital(int token) {
        return names.at(token) < 0
                && tokens.isCapitalised(token)
                && !tokens.isAllCapitals(token)
                && !cues.is(tokens, token, CALENDAR | ROLE | CueWords.TITLE)
                && !cues.isOfficeWord(tokens, token);
    }

    private Optional<Source> roleWithin(int from, int end) {
        for (int i = from; i < end && i < from + 4; i++) {
            if (cues.longestAt(tokens, i, end, ROLE) > 0) {
                return Optional.of(subjects.phrase(from, end));
            }
            if (names.isOrganisation(names.at(i))) {
                return Optional.of(names.source(names.at(i)));
            }
        }
        return Optional.empty();
    }
}
