package id.kawat.enrich.entity;

import static id.kawat.enrich.entity.EntityWords.COMMON;
import static id.kawat.enrich.entity.EntityWords.FIELD;
import static id.kawat.enrich.entity.EntityWords.NAME_LINK;
import static id.kawat.enrich.entity.EntityWords.NO_NAME;
import static id.kawat.enrich.entity.EntityWords.ORDINARY;
import static id.kawat.enrich.entity.EntityWords.ORGANISATION;
import static id.kawat.enrich.entity.EntityWords.ORGANISATION_HEAD;
import static id.kawat.enrich.entity.EntityWords.ORGANISATION_LINK;
import static id.kawat.enrich.entity.EntityWords.ORGANISATION_TAIL;
import static id.kawat.enrich.entity.EntityWords.PERSON;
import static id.kawat.enrich.entity.EntityWords.PLACE;
import static id.kawat.enrich.entity.EntityWords.PLACE_HEAD;
import static id.kawat.enrich.entity.EntityWords.PLACE_PREPOSITION;
import static id.kawat.enrich.entity.EntityWords.PLACE_ROLE;
import static id.kawat.enrich.entity.EntityWords.PLACE_TAIL;
import static id.kawat.enrich.entity.EntityWords.ROLE;
import static id.kawat.enrich.entity.EntityWords.SPEECH;
import static id.kawat.enrich.entity.EntityWords.TITLE;

import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Sentence;
import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.WordHash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One pass over the capitalised runs of an article. What a run leaves open (a lone word that could be anyone) waits until
 * the article has been read: the same word as part of a person's name elsewhere decides it.
 */
final class NameRuns {

    private static final int LONGEST_RUN = 24;
    private static final int LONGEST_PERSON = 6;
    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_ACRONYM = 4;

    /** A run's piece that only the rest of the article can type. */
    private record Open(int from, int to, int place) {}

    private final ArticleText article;
    private final Tokens tokens;
    private final PhraseTable words;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final Map<Long, EntityType> known = new HashMap<>();
    private final Map<Long, EntityType> surfaces = new HashMap<>();
    private final Set<Long> lowerCase = new HashSet<>();

    private int pendingRole = -1;
    private boolean roleHasName;

    /** The token after an office that is named after its place, or -1. */
    private int placeOfRole = -1;

    NameRuns(ArticleText article, PhraseTable words) {
        this.article = article;
        this.tokens = article.tokens();
        this.words = words;
    }

    List<Mention> mentions() {
        collectLowerCase();
        for (Sentence sentence : article.sentences()) {
            if (!sentence.heading()) {
                readSentence(sentence);
            }
        }
        settleOpen();
        for (Sentence sentence : article.sentences()) {
            if (sentence.heading()) {
                readHeading(sentence);
            }
        }
        mentions.sort((a, b) -> a.span().compareTo(b.span()));
        return mentions;
    }

    private void collectLowerCase() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) && !tokens.isCapitalised(i)) {
                lowerCase.add(tokens.hash(i));
            }
        }
    }

    private void readSentence(Sentence sentence) {
        pendingRole = -1;
        int at = sentence.firstToken();
        while (at < sentence.endToken()) {
            if (startsName(at, sentence)) {
                int end = runEnd(at, sentence.endToken());
                readRun(at, end, sentence);
                at = end;
            } else {
                at++;
            }
        }
    }

    /** Capitals say nothing in a headline: only names known from the copy or a list count. */
    private void readHeading(Sentence sentence) {
        int at = sentence.firstToken();
        while (at < sentence.endToken()) {
            int surface = isCapital(at) ? longestSurface(at, sentence.endToken()) : 0;
            int place = isCapital(at) ? unlessLowered(at, words.longestAt(tokens, at, sentence.endToken(), PLACE)) : 0;
            int organisation = isCapital(at)
                    ? unlessLowered(at, words.longestAt(tokens, at, sentence.endToken(), ORGANISATION))
                    : 0;
            int length = Math.max(surface, Math.max(place, organisation));
            if (length > 0) {
                EntityType listed = place == length ? EntityType.LOC : EntityType.ORG;
                add(at, at + length, surfaces.getOrDefault(phrase(at, at + length), listed), -1);
            }
            at += Math.max(1, length);
        }
    }

    private int longestSurface(int from, int limit) {
        int found = 0;
        long hash = 0;
        for (int i = from; i < limit && i < from + LONGEST_PERSON; i++) {
            hash = i == from ? tokens.hash(i) : WordHash.join(hash, tokens.hash(i));
            found = surfaces.containsKey(hash) ? i + 1 - from : found;
        }
        return found;
    }

    private boolean startsName(int at, Sentence sentence) {
        if (!isCapital(at)) {
            return false;
        }
        if (!startsClause(at, sentence)) {
            return true;
        }
        boolean alone = at + 1 >= sentence.endToken() || !tokens.isCapitalised(at + 1) || tokens.isPunctuation(at + 1);
        if (words.longestAt(tokens, at, sentence.endToken(), PLACE | ORGANISATION | ORGANISATION_HEAD | PLACE_HEAD)
                > 0) {
            return true;
        }
        if (is(at, TITLE | ROLE | PERSON)) {
            return true;
        }
        return !is(at, COMMON) && !(alone && lowerCase.contains(tokens.hash(at)));
    }

    /** A capital here may be one only because a sentence starts. */
    private boolean startsClause(int at, Sentence sentence) {
        if (at == sentence.firstToken()) {
            return true;
        }
        int before = at - 1;
        return tokens.isMark(before)
                || tokens.is(before, ':')
                || tokens.is(before, '.')
                || tokens.is(before, '?')
                || tokens.is(before, '!')
                || tokens.is(before, '(')
                || tokens.is(before, '—')
                || tokens.is(before, '–')
                || tokens.is(before, '-');
    }

    private int runEnd(int from, int limit) {
        int at = from + 1;
        int end = at;
        while (at < limit && at < from + LONGEST_RUN) {
            if (isCapital(at) && !tokens.isLineStart(at)) {
                end = ++at;
            } else if (isLink(at) && at + 1 < limit && tokens.isCapitalised(at + 1)) {
                at++;
            } else if (isUnitNumber(at)) {
                end = ++at;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isCapital(int at) {
        return tokens.isCapitalised(at) && tokens.end(at) - tokens.start(at) <= LONGEST_WORD;
    }

    private boolean isLink(int at) {
        return is(at, NAME_LINK | ORGANISATION_LINK) || tokens.is(at, '&');
    }

    /** {@code Pasal 5}, {@code Blok 3}: kept with its word so that the next name starts afresh. */
    private boolean isUnitNumber(int at) {
        return tokens.isNumber(at) && is(at - 1, PLACE_HEAD);
    }

    private void readRun(int from, int end, Sentence sentence) {
        int before = from - 1;
        boolean roleBefore = before >= sentence.firstToken() && is(before, ROLE | TITLE) && tokens.isWord(before);
        pendingRole = roleBefore ? lowerRoleStart(before, sentence) : continuedRole(from, sentence);
        roleHasName = false;
        int at = from;
        while (at < end) {
            at = readPiece(at, end, sentence);
        }
        if (pendingRole >= 0 && !roleHasName && tokens.is(Math.min(end, tokens.size() - 1), ',')) {
            return;
        }
        pendingRole = roleHasName ? -1 : pendingRole;
    }

    /** {@code Kepala Dusun Nglahar, Wahyu Wibowo}: the office before the comma is the name's. */
    private int continuedRole(int from, Sentence sentence) {
        boolean afterComma = from - 1 > sentence.firstToken() && tokens.is(from - 1, ',');
        return afterComma && pendingRole >= 0 && from - pendingRole < LONGEST_RUN ? pendingRole : -1;
    }

    private int lowerRoleStart(int role, Sentence sentence) {
        int start = role;
        while (start - 1 >= sentence.firstToken() && role - start < 3 && is(start - 1, ROLE)) {
            start--;
        }
        return start;
    }

    /** Reads one name, title or other word; returns the token after it. */
    private int readPiece(int at, int end, Sentence sentence) {
        int none = words.longestAt(tokens, at, end, NO_NAME);
        int place = unlessLowered(at, words.longestAt(tokens, at, end, PLACE));
        int organisation = unlessLowered(at, words.longestAt(tokens, at, end, ORGANISATION));
        int role = words.longestAt(tokens, at, end, ROLE | TITLE);
        int longest = Math.max(Math.max(none, place), Math.max(organisation, role));
        if (longest > 0 && longest == organisation && organisation >= role) {
            return addOrganisation(at, organisationEnd(at + organisation, end, false));
        }
        int head = words.longestAt(tokens, at, end, ORGANISATION_HEAD);
        if (head > 0 && longest <= head && place == 0) {
            return readOrganisation(at, at + head, end);
        }
        if (longest > 0 && longest == role) {
            pendingRole = pendingRole < 0 ? at : pendingRole;
            placeOfRole = words.longestAt(tokens, at, end, PLACE_ROLE) == role ? at + role : -1;
            return fieldsEnd(at + role, end);
        }
        if (is(at, PLACE_HEAD) && at + 1 < end && longest <= 1) {
            return addPlace(at, placeEnd(at + 1, end));
        }
        if (longest > 0 && longest == none) {
            return at + none;
        }
        if (isLink(at) && !tokens.isCapitalised(at)) {
            return at + 1;
        }
        if (place > 0 && !isPersonHere(at, place, end)) {
            return addPlace(at, placeTail(at + place, end));
        }
        boolean holderNext = pendingRole >= 0 && at + 1 < end && isOnlyUnknown(at + 1, end);
        if (tokens.isAllCapitals(at) && !is(at, PERSON) && (holderNext || pieceEnd(at, end) == at + 1)) {
            return readAcronym(at);
        }
        return readName(at, end, sentence);
    }

    /** {@code As}, {@code Its} and the {@code Un} of a name are no {@code AS}, {@code ITS} and {@code UN}. */
    private int unlessLowered(int at, int length) {
        return length == 1 && isLoweredAcronym(at) ? 0 : length;
    }

    private boolean isLoweredAcronym(int at) {
        int letters = tokens.end(at) - tokens.start(at);
        boolean everyday = letters == LONGEST_ACRONYM && is(at, COMMON | ORDINARY);
        return !tokens.isAllCapitals(at) && !tokens.isDotted(at) && (letters < LONGEST_ACRONYM || everyday);
    }

    /** A head alone ({@code Tim}) names nobody, unless it is an acronym. */
    private int readOrganisation(int at, int afterHead, int end) {
        boolean alone = afterHead == end && afterHead - at == 1 && !tokens.isAllCapitals(at);
        return alone ? afterHead : addOrganisation(at, organisationEnd(afterHead, end, true));
    }

    private boolean startsOffice(int at, int end) {
        return words.longestAt(tokens, at, end, TITLE | ROLE) > 0;
    }

    private int readAcronym(int at) {
        if (is(at, COMMON) || tokens.end(at) - tokens.start(at) > 12) {
            return at + 1;
        }
        return addOrganisation(at, at + 1);
    }

    private boolean isPersonHere(int at, int place, int end) {
        return at + place < end && place == 1 && is(at, PERSON) && is(at + 1, PERSON);
    }

    private int fieldsEnd(int from, int end) {
        int at = from;
        while (at < end && (is(at, FIELD) || (isLink(at) && at + 1 < end && is(at + 1, FIELD)))) {
            at++;
        }
        return at;
    }

    private int organisationEnd(int from, int end, boolean needsWord) {
        int at = from;
        while (at < end) {
            boolean first = at == from && needsWord;
            if (!first && pendingRole >= 0 && isOnlyUnknown(at, end)) {
                break;
            }
            if (!first && (startsOffice(at, end) || (is(at, PERSON) && !is(at, FIELD | PLACE)))) {
                break;
            }
            if (isLink(at) && is(at + 1, ORGANISATION_HEAD | ORGANISATION | ROLE | TITLE | PERSON)) {
                break;
            }
            if (!first && !needsWord && !is(at, PLACE | FIELD | ORGANISATION_TAIL | ORGANISATION_HEAD)) {
                break;
            }
            at++;
        }
        while (at > from && !tokens.isCapitalised(at - 1) && !tokens.isNumber(at - 1)) {
            at--;
        }
        return at;
    }

    /** Words no list has: behind an office and its organisation they are the name of who holds it. */
    private boolean isOnlyUnknown(int from, int end) {
        for (int i = from; i < end; i++) {
            boolean listed = is(
                    i,
                    ORDINARY
                            | COMMON
                            | PLACE
                            | FIELD
                            | ORGANISATION
                            | ORGANISATION_HEAD
                            | ORGANISATION_TAIL
                            | PLACE_HEAD
                            | PLACE_TAIL
                            | TITLE
                            | NO_NAME
                            | ROLE);
            if (!tokens.isCapitalised(i) || tokens.isAllCapitals(i) || (listed && !is(i, PERSON))) {
                return false;
            }
        }
        return end - from <= LONGEST_PERSON;
    }

    private int placeEnd(int from, int end) {
        int known = words.longestAt(tokens, from, end, PLACE);
        if (known > 0) {
            return from + known;
        }
        int at = from;
        while (at < end
                && at < from + 3
                && (tokens.isCapitalised(at) || tokens.isNumber(at))
                && !is(at, TITLE | ROLE | ORGANISATION_HEAD | PLACE_HEAD)) {
            at++;
        }
        return Math.max(at, from);
    }

    private int placeTail(int from, int end) {
        return from < end && is(from, PLACE_TAIL) ? from + 1 : from;
    }

    /** Where a stretch of plain name words ends. */
    private int pieceEnd(int from, int end) {
        int at = from;
        while (at < end && at < from + LONGEST_PERSON) {
            boolean stop =
                    at > from && is(at, TITLE | ROLE | ORGANISATION_HEAD | PLACE_HEAD | NO_NAME) && !is(at, PERSON);
            if (stop || (at > from && is(at, PLACE | ORGANISATION) && !is(at, PERSON) && !isLoweredAcronym(at))) {
                break;
            }
            at++;
        }
        while (at > from + 1 && !tokens.isCapitalised(at - 1)) {
            at--;
        }
        return at;
    }

    private int readName(int at, int end, Sentence sentence) {
        int to = pieceEnd(at, end);
        boolean organisation = is(to - 1, ORGANISATION_TAIL) && to - at > 1;
        if (organisation || (to < end && is(to, ORGANISATION_TAIL))) {
            return addOrganisation(at, organisation ? to : to + 1);
        }
        if (to < end && is(to, ORGANISATION) && !isLoweredAcronym(to) && to - at <= 2 && !hasPersonWord(at, to)) {
            return addOrganisation(at, to + 1);
        }
        if (is(to - 1, PLACE_TAIL) && to - at > 1) {
            return addPlace(at, to);
        }
        if (at == placeOfRole && isPlaceOfRole(at, to, sentence)) {
            return addPlace(at, to);
        }
        EntityType type = typeOf(at, to, sentence);
        boolean ordinary = isOrdinary(at, to);
        boolean settled =
                hasPersonWord(at, to) || (!ordinary && (pendingRole >= 0 || isAtSpeech(at, to) || isInitialed(at, to)));
        if (settled && type == EntityType.PER) {
            addPerson(at, to);
        } else if (type == EntityType.LOC && !ordinary) {
            addPlace(at, to);
        } else if (to - at > 1 && hasAcronym(at, to)) {
            return addOrganisation(at, to);
        } else if (to - at > 1 && !hasLink(at, to) && !ordinary) {
            open.add(new Open(at, to, 1));
        } else {
            open.add(new Open(at, to, 0));
        }
        return to;
    }

    /** {@code Kepala Dusun Nglahar, Wahyu Wibowo}: another name follows the comma. */
    private boolean isPlaceOfRole(int at, int to, Sentence sentence) {
        return !hasPersonWord(at, to)
                && to + 1 < sentence.endToken()
                && tokens.is(to, ',')
                && tokens.isCapitalised(to + 1)
                && words.longestAt(tokens, to + 1, sentence.endToken(), NO_NAME | PLACE) == 0;
    }

    /** Everyday words only, or such a word in front. */
    private boolean isOrdinary(int at, int to) {
        return is(at, ORDINARY) || is(to - 1, ORDINARY);
    }

    private EntityType typeOf(int at, int to, Sentence sentence) {
        boolean afterPreposition = at > sentence.firstToken() && is(at - 1, PLACE_PREPOSITION);
        return afterPreposition && pendingRole < 0 && !hasPersonWord(at, to) ? EntityType.LOC : EntityType.PER;
    }

    private boolean hasPersonWord(int at, int to) {
        for (int i = at; i < to; i++) {
            if (is(i, PERSON)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAcronym(int at, int to) {
        for (int i = at; i < to; i++) {
            if (tokens.isAllCapitals(i) && !is(i, PERSON)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasLink(int at, int to) {
        for (int i = at; i < to; i++) {
            if (is(i, ORGANISATION_LINK)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInitialed(int at, int to) {
        for (int i = at; i < to && to - at > 1; i++) {
            if (tokens.isDotted(i) && tokens.end(i) - tokens.start(i) == 2) {
                return true;
            }
        }
        return false;
    }

    private boolean isAtSpeech(int at, int to) {
        return (at > 0 && is(at - 1, SPEECH)) || (to < tokens.size() && is(to, SPEECH));
    }

    private void addPerson(int from, int to) {
        int start = from;
        while (start < to - 1 && is(start, TITLE)) {
            start++;
        }
        add(start, to, EntityType.PER, pendingRole);
        for (int i = start; i < to; i++) {
            known.putIfAbsent(tokens.hash(i), EntityType.PER);
        }
        roleHasName = true;
        pendingRole = -1;
    }

    private int addOrganisation(int from, int to) {
        int end = Math.max(to, from + 1);
        add(from, end, EntityType.ORG, -1);
        remember(from, end, EntityType.ORG);
        return end;
    }

    private int addPlace(int from, int to) {
        add(from, to, EntityType.LOC, -1);
        remember(from, to, EntityType.LOC);
        return to;
    }

    private void remember(int from, int to, EntityType type) {
        known.putIfAbsent(phrase(from, to), type);
    }

    private long phrase(int from, int to) {
        long hash = tokens.hash(from);
        for (int i = from + 1; i < to; i++) {
            hash = WordHash.join(hash, tokens.hash(i));
        }
        return hash;
    }

    private void add(int from, int to, EntityType type, int roleStart) {
        Optional<String> role = Optional.empty();
        if (roleStart >= 0 && roleStart < from) {
            int end = from;
            while (end > roleStart + 1 && tokens.isPunctuation(end - 1)) {
                end--;
            }
            role = Optional.of(tokens.span(roleStart, end).in(article.text()));
        }
        mentions.add(new Mention(tokens.span(from, to), type, role));
        surfaces.putIfAbsent(phrase(from, to), type);
    }

    private void settleOpen() {
        for (Open piece : open) {
            EntityType whole = known.get(phrase(piece.from(), piece.to()));
            if (whole != null) {
                add(piece.from(), piece.to(), whole, -1);
            } else if (known.get(tokens.hash(piece.from())) == EntityType.PER
                    || known.get(tokens.hash(piece.to() - 1)) == EntityType.PER) {
                add(piece.from(), piece.to(), EntityType.PER, -1);
            } else if (piece.place() == 1) {
                add(piece.from(), piece.to(), EntityType.PER, -1);
            }
        }
    }

    private boolean is(int token, int wanted) {
        return token >= 0 && token < tokens.size() && words.has(tokens, token, wanted);
    }
}
