package id.kawat.enrich.quote;

import static id.kawat.enrich.quote.CueWords.DETERMINER;
import static id.kawat.enrich.quote.CueWords.ROLE;
import static id.kawat.enrich.quote.CueWords.SPEAKER_END;
import static id.kawat.enrich.quote.CueWords.TITLE;

import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Tokens;
import java.util.Optional;

/** The office printed with a name, before it or behind it in an apposition, and whom it serves. */
final class Offices {

    /** Tokens of an office before a name: {@code Kepala Bidang Hubungan Masyarakat Polda Metro Jaya Komisaris Besar}. */
    private static final int LONGEST = 24;

    private static final int LONGEST_AGE = 4;

    private final Tokens tokens;
    private final CueWords cues;
    private final NamesInText names;

    Offices(Tokens tokens, CueWords cues, NamesInText names) {
        this.tokens = tokens;
        this.cues = cues;
        this.names = names;
    }

    /**
     * An office and whom it serves.
     *
     * @param words without those for whom it serves
     * @param served mention of an organisation or place, -1 where none is named
     */
    record Office(int from, int end, Span words, int served) {}

    /** The office printed with this mention of a person. */
    Optional<Office> of(int mention) {
        Optional<Office> before = before(names.firstToken(mention));
        return before.isPresent() ? before : behind(names.endToken(mention));
    }

    /** {@code Kepala BPBD Garut, Agus Salim}, {@code Harbour Trust director Ann Lee}. */
    private Optional<Office> before(int name) {
        int start = name;
        int office = -1;
        while (start > 0 && name - start < LONGEST && belongsBefore(start - 1, name, office)) {
            start = names.at(start - 1) >= 0 ? names.firstToken(names.at(start - 1)) : start - 1;
            office = cues.longestAt(tokens, start, name, ROLE) > 0 ? start : office;
        }
        return office < 0 ? Optional.empty() : Optional.of(office(start, office, name));
    }

    private boolean belongsBefore(int token, int name, int office) {
        int mention = names.at(token);
        if (mention >= 0) {
            return !names.isPerson(mention);
        }
        if (tokens.isLineStart(token + 1) || tokens.isMark(token)) {
            return false;
        }
        boolean comma = tokens.is(token, ',') && token == name - 1;
        boolean word = tokens.isWord(token) && (tokens.isCapitalised(token) || cues.is(tokens, token, ROLE | TITLE));
        boolean inside = office < 0 && tokens.isWord(token) && !cues.is(tokens, token, SPEAKER_END | CueWords.ANY_CUE);
        boolean bracket = tokens.is(token, '(') || tokens.is(token, ')');
        return comma || bracket || word || (inside && name - token <= 6 && !cues.is(tokens, token, DETERMINER));
    }

    private Office office(int start, int office, int name) {
        int served = served(office, name);
        int end = served >= 0 && names.firstToken(served) > office ? names.firstToken(served) : wordsEnd(office, name);
        if (served < 0 && office > start && names.at(start) >= 0) {
            served = names.at(start);
        }
        return new Office(start, name, words(office, end), served);
    }

    private int wordsEnd(int from, int name) {
        int end = name;
        while (end > from + 1 && (tokens.isPunctuation(end - 1) || cues.is(tokens, end - 1, TITLE))) {
            end--;
        }
        return end;
    }

    /** Without the {@code of the} or {@code bagi} before whom it serves. */
    private Span words(int from, int end) {
        int last = end;
        while (last > from + 1 && (isLink(last - 1) || tokens.isPunctuation(last - 1))) {
            last--;
        }
        return tokens.span(from, last);
    }

    private boolean isLink(int token) {
        return !tokens.isCapitalised(token) && cues.is(tokens, token, CueWords.OBJECT_NEXT | SPEAKER_END | DETERMINER);
    }

    private int served(int from, int end) {
        for (int i = from; i < end; i++) {
            if (names.at(i) >= 0 && !names.isPerson(names.at(i))) {
                return names.at(i);
            }
        }
        return -1;
    }

    /** {@code Ann Lee, director of the Harbour Trust,}; {@code Suminah (54), warga Garut}. */
    private Optional<Office> behind(int name) {
        int at = name;
        for (int i = 0; i < LONGEST_AGE && at < tokens.size() && isAge(at); i++) {
            at++;
        }
        if (at >= tokens.size() || !tokens.is(at, ',')) {
            return Optional.empty();
        }
        int from = at + 1;
        while (from < tokens.size() && cues.is(tokens, from, DETERMINER)) {
            from++;
        }
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && !endsApposition(end)) {
            end++;
        }
        int role = end > from ? roleIn(from, Math.min(end, from + 4)) : -1;
        return role < 0 ? Optional.empty() : Optional.of(apposed(from, end));
    }

    private Office apposed(int from, int end) {
        int served = served(from, end);
        boolean after = served >= 0 && names.firstToken(served) > from;
        return new Office(from, end, words(from, after ? names.firstToken(served) : end), served);
    }

    private boolean isAge(int token) {
        return tokens.is(token, '(') || tokens.is(token, ')') || tokens.isNumber(token);
    }

    private boolean endsApposition(int token) {
        return tokens.isPunctuation(token)
                || tokens.isMark(token)
                || tokens.isLineStart(token)
                || (names.at(token) < 0 && cues.is(tokens, token, CueWords.ANY_CUE & ~CueWords.SOURCE));
    }

    private int roleIn(int from, int end) {
        for (int i = from; i < end; i++) {
            if (cues.longestAt(tokens, i, Math.min(tokens.size(), i + 4), ROLE) > 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an office printed with this mention has that word. */
    boolean hasWord(int mention, long word) {
        return of(mention).filter(office -> holds(office, word)).isPresent();
    }

    private boolean holds(Office office, long word) {
        for (int i = office.from(); i < office.end(); i++) {
            if (tokens.hash(i) == word) {
                return true;
            }
        }
        return false;
    }

    /** Whom a speaker without a name serves: {@code juru bicara Kementerian Luar Negeri}; -1 where none is named. */
    int servedBy(Source role) {
        int inside = served(role.firstToken(), role.endToken());
        int before = role.firstToken() > 0 ? names.at(role.firstToken() - 1) : -1;
        boolean owned = inside < 0 && before >= 0 && !names.isPerson(before);
        return owned && cues.allows(CueWords.Order.OWNER_BEFORE_OFFICE) ? before : inside;
    }
}
