package id.kawat.enrich.quote;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.Vocabulary;
import id.kawat.enrich.text.WordFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words that report speech in one language, and those around them that matter to who speaks. Immutable. */
final class CueWords {

    /** The speaker follows: {@code kata Budi}, {@code said Budi}. */
    static final int BEFORE_SPEAKER = 1;

    /** The speaker comes first: {@code Budi mengatakan}, {@code Budi said}. */
    static final int AFTER_SPEAKER = 1 << 1;

    /** The speaker is in the word: {@code katanya}. */
    static final int SPEAKER_WITHIN = 1 << 2;

    /** Somebody is said to have said: {@code disampaikan (oleh) Budi}. */
    static final int PASSIVE = 1 << 3;

    /** {@code menurut}, {@code according to}. */
    static final int SOURCE = 1 << 4;

    /** Names the medium: {@code dikutip}, {@code dilansir}. */
    static final int RELAY = 1 << 5;

    static final int COMPLEMENTISER = 1 << 6;
    static final int PRONOUN = 1 << 7;

    /** An office or group that speaks without a name: {@code polisi}, {@code juru bicara}. */
    static final int ROLE = 1 << 8;

    /** Ends the words for the speaker after a cue: {@code saat}, {@code kepada}. */
    static final int SPEAKER_END = 1 << 9;

    /** What follows is not the subject: {@code kepada Budi mengatakan}. */
    static final int OBJECT_NEXT = 1 << 10;

    /** Points back to a role just mentioned: {@code itu}, {@code tersebut}. */
    static final int DEMONSTRATIVE = 1 << 11;

    /** May stand between a quotation and its cue: {@code demikian}, {@code lebih lanjut}. */
    static final int FILLER = 1 << 12;

    /** As {@link #AFTER_SPEAKER}, but its object may be a thing: a clause follows only after a comma or {@code bahwa}. */
    static final int STATES = 1 << 13;

    /** What it says of its object is speech only where part of it is in marks: {@code called the ruling "dangerous"}. */
    static final int CALLS = 1 << 14;

    /** Joins clauses or names: {@code dan}, {@code and}. */
    static final int CONJUNCTION = 1 << 15;

    /** Opens the words for somebody: {@code seorang}, {@code the}. */
    static final int DETERMINER = 1 << 16;

    /** No source, though it follows one's cue: {@code menurut rencana}. */
    static final int NO_SOURCE = 1 << 17;

    /** Answers somebody else: {@code jawabnya}, {@code replied}. */
    static final int ANSWER = 1 << 18;

    /** The text keeps the name back: {@code sumber}, {@code condition of anonymity}. */
    static final int ANONYMOUS = 1 << 19;

    /** More than one: {@code mereka}, {@code they}. */
    static final int PLURAL = 1 << 20;

    /** Anybody's description, whom only the text around tells: {@code perempuan}, {@code man}. */
    static final int ANYBODY = 1 << 21;

    /** A text that speaks: {@code surat}, {@code letter}. */
    static final int DOCUMENT = 1 << 22;

    /** A verb whose subject may be that of the verb before: {@code adding}, {@code seraya menambahkan}. */
    static final int PARTICIPLE = 1 << 23;

    /** A day or month: capitalised, but nobody who speaks. */
    static final int CALENDAR = 1 << 24;

    /** Stands before a person's name: {@code Pak}, {@code Mr}. */
    static final int TITLE = 1 << 25;

    /** Begins a sentence without being part of what follows: {@code namun}, {@code meanwhile}. */
    static final int CONNECTOR = 1 << 26;

    /** Its clause stands behind the one it is told to: {@code told reporters the road was closed}. */
    static final int TELLS = 1 << 27;

    /** A clause follows where an infinitive does: {@code urged residents to leave}. */
    static final int DIRECTS = 1 << 28;

    /** Right before a verb it keeps it from reporting: {@code untuk meminta}, {@code was reported}. */
    static final int BLOCKS = 1 << 29;

    /** Opens a clause about what stands before it: {@code yang}, {@code who}. */
    static final int RELATIVE = 1 << 30;

    /** Opens the words for somebody new: {@code seorang}, {@code a}. */
    static final int ONE = 1 << 31;

    static final int ANY_VERB_AFTER_SPEAKER = AFTER_SPEAKER | STATES | CALLS | TELLS | DIRECTS;
    static final int ANY_CUE = ANY_VERB_AFTER_SPEAKER | BEFORE_SPEAKER | SPEAKER_WITHIN | PASSIVE | SOURCE;

    private static final List<String> SECTIONS = List.of(
            "say before the speaker",
            "say after the speaker",
            "say with the speaker within",
            "passive",
            "source",
            "relay",
            "complementisers",
            "pronouns",
            "roles",
            "speaker ends",
            "object next",
            "demonstratives",
            "fillers",
            "state after the speaker",
            "call after the speaker",
            "conjunctions",
            "determiners",
            "no source",
            "answers",
            "anonymous",
            "plural",
            "anybody",
            "documents",
            "participles");

    /** What the order of words allows in a language; entries of the section {@code order}. */
    enum Order {
        /** {@code The road is closed, officials said.}: the clause, then its speaker and verb. */
        CLAUSE_SPEAKER_VERB,
        /** {@code Harbour Trust director Ann Lee}: whom one works for stands before the office. */
        OWNER_BEFORE_OFFICE
    }

    private final PhraseTable table;
    private final Predicates predicates;
    private final PhraseTable mediaNames;
    private final PhraseTable officeWords;
    private final Set<Order> order = new HashSet<>();

    /** @param languages one, or several for a text in a language that could not be told */
    CueWords(Vocabulary vocabulary, List<Language> languages) {
        PhraseTable.Builder words = new PhraseTable.Builder();
        PhraseTable.Builder offices = new PhraseTable.Builder();
        PhraseTable.Builder media = new PhraseTable.Builder();
        Predicates.Builder clauses = new Predicates.Builder();
        for (Language language : languages) {
            WordFile cues = vocabulary.of(language, "cues");
            for (int i = 0; i < SECTIONS.size(); i++) {
                words.add(cues.section(SECTIONS.get(i)), 1 << i);
            }
            for (Order rule : Order.values()) {
                if (cues.section("order").contains(written(rule))) {
                    order.add(rule);
                }
            }
            offices.add(vocabulary.of(language, "people").section("fields"), 1)
                    .add(vocabulary.of(language, "people").section("roles"), 1)
                    .add(vocabulary.of(language, "organisations").section("heads"), 1)
                    .add(cues.section("organisation words"), 2);
            media.add(vocabulary.of(language, "organisations").section("media"), 1);
            words.add(vocabulary.of(language, "text").section("calendar"), CALENDAR);
            words.add(vocabulary.of(language, "people").section("titles"), TITLE);
            words.add(cues.section("connectors"), CONNECTOR);
            words.add(cues.section("tell after the speaker"), TELLS);
            words.add(cues.section("direct after the speaker"), DIRECTS);
            words.add(cues.section("not before a cue"), BLOCKS);
            words.add(cues.section("relative"), RELATIVE);
            words.add(cues.section("one"), ONE);
            clauses.add(cues);
        }
        table = words.build();
        predicates = clauses.build();
        mediaNames = media.build();
        officeWords = offices.build();
    }

    private static String written(Order rule) {
        return rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    Predicates predicates() {
        return predicates;
    }

    boolean allows(Order rule) {
        return order.contains(rule);
    }

    boolean is(Tokens tokens, int token, int wanted) {
        return table.has(tokens, token, wanted);
    }

    int bits(Tokens tokens, int token) {
        return table.bits(tokens.hash(token));
    }

    /** Tokens of the longest phrase of that class at {@code from}, 0 if there is none. */
    int longestAt(Tokens tokens, int from, int end, int wanted) {
        return table.longestAt(tokens, from, end, wanted);
    }

    /** Capitalised in the name of an office or its organisation: {@code Dinas Pendidikan}. */
    boolean isOfficeWord(Tokens tokens, int token) {
        return officeWords.has(tokens, token, 1);
    }

    /** Points back to an organisation: {@code it}, {@code the company}, {@code asosiasi itu}. */
    boolean isOrganisationWord(Tokens tokens, int token) {
        return officeWords.has(tokens, token, 2);
    }

    /** Whether these tokens are the name of a medium we know: what it says that others say, it relays. */
    boolean isMedium(Tokens tokens, int from, int end) {
        return mediaNames.bitsOf(tokens, from, end) != 0;
    }

    /** The classes of the phrase of {@code [from, end)}. */
    int bits(Tokens tokens, int from, int end) {
        return table.bitsOf(tokens, from, end);
    }
}
