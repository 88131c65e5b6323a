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
            return Optional.of(Source.words(start, start + 1, Speaker.Type.PRON));
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
        return from + 1 < end
                && names.at(from) < 0
                && names.at(from + 1) < 0
                && tokens.isCapitalised(from)
                && tokens.isCapitalised(from + 1)
                && !cues.is(tokens, from, CALENDAR | ROLE);
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

    private Optional<Source> unnamed(int from, int end) {
        if (end <= from) {
            return Optional.empty();
        }
        int mention = names.at(from);
        if (mention >= 0) {
            return Optional.of(names.source(mention));
        }
        if (cues.longestAt(tokens, from, end, ROLE) > 0) {
            return Optional.of(subjects.phrase(from, end));
        }
        if (tokens.isCapitalised(from) && !cues.is(tokens, from, CALENDAR)) {
            return Optional.of(capitalsFrom(from, end));
        }
        Optional<Source> role = roleWithin(from, end);
        return role.isPresent() || !tokens.isWord(from) || cues.is(tokens, from, CALENDAR | SPEAKER_END)
                ? role
                : Optional.of(subjects.phrase(from, end));
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
