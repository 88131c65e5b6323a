package id.kawat.enrich.quote;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Tokens;
import id.kawat.enrich.text.Vocabulary;
import id.kawat.enrich.text.WordFile;
import java.util.List;

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

    /** A day or month: capitalised, but nobody who speaks. */
    static final int CALENDAR = 1 << 14;

    static final int ANY_CUE = STATES | BEFORE_SPEAKER | AFTER_SPEAKER | SPEAKER_WITHIN | PASSIVE | SOURCE;

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
            "state after the speaker");

    private final PhraseTable table;

    /** @param languages one, or several for a text in a language that could not be told */
    CueWords(Vocabulary vocabulary, List<Language> languages) {
        PhraseTable.Builder words = new PhraseTable.Builder();
        for (Language language : languages) {
            WordFile cues = vocabulary.of(language, "cues");
            for (int i = 0; i < SECTIONS.size(); i++) {
                words.add(cues.section(SECTIONS.get(i)), 1 << i);
            }
            words.add(vocabulary.of(language, "text").section("calendar"), CALENDAR);
        }
        table = words.build();
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
}
