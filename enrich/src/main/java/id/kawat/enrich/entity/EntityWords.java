package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Vocabulary;
import id.kawat.enrich.text.WordFile;

/**
 * The vocabulary names are told by, of all languages together: a wire in one language is full of names from others.
 * Immutable.
 */
final class EntityWords {

    /** Usually no name where a sentence starts with it. */
    static final int COMMON = 1;

    /** Part of people's names. */
    static final int PERSON = 1 << 1;

    /** Stands before a person's name and nowhere else: {@code Pak}, {@code Kombes}. */
    static final int TITLE = 1 << 2;

    /** An office: {@code Menteri}, {@code Kepala}; its field may follow. */
    static final int ROLE = 1 << 3;

    /** Opens the name of an organisation: {@code PT}, {@code Polda}. */
    static final int ORGANISATION_HEAD = 1 << 4;

    static final int ORGANISATION = 1 << 5;

    /** Ends the name of an organisation: {@code Tbk}, {@code University}. */
    static final int ORGANISATION_TAIL = 1 << 6;

    /** Opens the name of a place: {@code Kabupaten}, {@code Jalan}. */
    static final int PLACE_HEAD = 1 << 7;

    static final int PLACE = 1 << 8;

    /** Ends the name of a place: {@code River}, {@code County}. */
    static final int PLACE_TAIL = 1 << 9;

    /** Capitalised, but no name we look for: months, laws, diseases. */
    static final int NO_NAME = 1 << 10;

    /** A place follows more often than not: {@code di}, {@code ke}. */
    static final int PLACE_PREPOSITION = 1 << 11;

    /** What an office or ministry is for: {@code Sosial}, {@code Kesehatan}. */
    static final int FIELD = 1 << 12;

    /** Lower case within a person's name: {@code bin}, {@code van}. */
    static final int NAME_LINK = 1 << 13;

    /** Lower case within an organisation's name: {@code dan}, {@code of}. */
    static final int ORGANISATION_LINK = 1 << 14;

    /** An everyday word, also in capitals: alone it is no name. */
    static final int ORDINARY = 1 << 16;

    /** An office named after its place: {@code Bupati Garut}. */
    static final int PLACE_ROLE = 1 << 17;

    /** Reports speech, so that a name beside it is most likely a person. */
    static final int SPEECH = 1 << 15;

    private final PhraseTable table;

    EntityWords(Vocabulary vocabulary, Countries countries) {
        PhraseTable.Builder words = new PhraseTable.Builder();
        for (Language language : vocabulary.languages()) {
            addPeople(words, vocabulary, language);
            addOrganisations(words, vocabulary.of(language, "organisations"));
            addPlaces(words, vocabulary.of(language, "places"));
            addOthers(words, vocabulary.of(language, "text"), vocabulary.of(language, "common"));
            addSpeech(words, vocabulary.of(language, "cues"));
        }
        words.add(countries.names(), PLACE);
        table = words.build();
    }

    PhraseTable table() {
        return table;
    }

    private static void addPeople(PhraseTable.Builder words, Vocabulary vocabulary, Language language) {
        WordFile people = vocabulary.of(language, "people");
        words.add(vocabulary.of(language, "names").section(""), PERSON)
                .add(people.section("titles"), TITLE)
                .add(people.section("roles"), ROLE)
                .add(people.section("roles of a place"), ROLE | PLACE_ROLE)
                .add(people.section("fields"), FIELD)
                .add(people.section("name links"), NAME_LINK);
    }

    private static void addOrganisations(PhraseTable.Builder words, WordFile organisations) {
        words.add(organisations.section("heads"), ORGANISATION_HEAD)
                .add(organisations.section("tails"), ORGANISATION_TAIL)
                .add(organisations.section("names"), ORGANISATION)
                .add(organisations.section("media"), ORGANISATION)
                .add(organisations.section("links"), ORGANISATION_LINK);
    }

    private static void addPlaces(PhraseTable.Builder words, WordFile places) {
        words.add(places.section("heads"), PLACE_HEAD)
                .add(places.section("tails"), PLACE_TAIL)
                .add(places.section("provinces"), PLACE)
                .add(places.section("cities"), PLACE)
                .add(places.section("others"), PLACE)
                .add(places.section("prepositions"), PLACE_PREPOSITION);
    }

    private static void addOthers(PhraseTable.Builder words, WordFile text, WordFile common) {
        words.add(common.section("starting"), COMMON | ORDINARY)
                .add(common.section("ordinary"), ORDINARY)
                .add(text.section("profile"), COMMON)
                .add(text.section("sentence starters"), COMMON)
                .add(text.section("calendar"), NO_NAME)
                .add(text.section("capitalised"), NO_NAME);
    }

    private static void addSpeech(PhraseTable.Builder words, WordFile cues) {
        words.add(cues.section("say before the speaker"), SPEECH | COMMON)
                .add(cues.section("say after the speaker"), SPEECH | COMMON)
                .add(cues.section("source"), SPEECH | COMMON);
    }
}
