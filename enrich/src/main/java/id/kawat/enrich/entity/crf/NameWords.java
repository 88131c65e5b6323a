package id.kawat.enrich.entity.crf;

import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.PhraseTable;
import id.kawat.enrich.text.Vocabulary;
import id.kawat.enrich.text.WordFile;
import id.kawat.enrich.text.WordHash;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * The vocabulary names are told by, of all languages together (a wire in one language is full of names from others), and
 * the countries, languages and currencies of the JDK's locale data. Immutable.
 */
public final class NameWords {

    private static final int PERSON = 1;
    private static final int TITLE = 1 << 1;
    private static final int ROLE = 1 << 2;
    private static final int ORGANISATION_HEAD = 1 << 3;
    private static final int ORGANISATION = 1 << 4;
    private static final int ORGANISATION_TAIL = 1 << 5;
    private static final int PLACE_HEAD = 1 << 6;
    private static final int PLACE = 1 << 7;
    private static final int PLACE_TAIL = 1 << 8;
    private static final int NO_NAME = 1 << 9;
    private static final int PREPOSITION = 1 << 10;
    private static final int FIELD = 1 << 11;
    private static final int LINK = 1 << 12;
    private static final int COUNTRY = 1 << 13;
    private static final int LANGUAGE = 1 << 14;
    private static final int CURRENCY = 1 << 15;
    private static final int ORDINARY = 1 << 16;
    private static final int SPEECH = 1 << 17;

    /** Classes whose entries of several words are matched whole. */
    static final int PHRASES = ROLE | TITLE | ORGANISATION | ORGANISATION_HEAD | PLACE | COUNTRY | NO_NAME;

    /** {@code As}, {@code Its} and the {@code Un} of a name are no {@code AS}, {@code ITS} and {@code UN}. */
    private static final int ACRONYMS = ORGANISATION | COUNTRY | PLACE;

    static final int LONGEST_PHRASE = 5;
    private static final int LONGEST_ACRONYM = 3;

    private final PhraseTable table;

    public NameWords(Vocabulary vocabulary) {
        PhraseTable.Builder phrases = new PhraseTable.Builder();
        for (Language language : vocabulary.languages()) {
            addPeople(phrases, vocabulary, language);
            addOrganisations(phrases, vocabulary.of(language, "organisations"));
            addPlaces(phrases, vocabulary.of(language, "places"));
            addOthers(phrases, vocabulary.of(language, "text"), vocabulary.of(language, "common"));
            addSpeech(phrases, vocabulary.of(language, "cues"));
            addLocaleNames(phrases, Locale.forLanguageTag(language.tag()));
        }
        table = phrases.build();
    }

    /** The classes of the word {@code text[start, end)}, of which {@code hash} is the {@link WordHash}. */
    int bits(String text, int start, int end, long hash) {
        int bits = table.bits(hash);
        boolean isAcronym = end - start > LONGEST_ACRONYM || (bits & ACRONYMS) == 0 || !hasSmall(text, start, end);
        return isAcronym ? bits : bits & ~ACRONYMS;
    }

    private static boolean hasSmall(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The classes of a phrase of several words. */
    int phraseBits(long hash) {
        return table.bits(hash) & PHRASES;
    }

    private static void addPeople(PhraseTable.Builder phrases, Vocabulary vocabulary, Language language) {
        WordFile people = vocabulary.of(language, "people");
        phrases.add(vocabulary.of(language, "names").section(""), PERSON)
                .add(people.section("titles"), TITLE)
                .add(people.section("roles"), ROLE)
                .add(people.section("roles of a place"), ROLE)
                .add(people.section("fields"), FIELD)
                .add(people.section("name links"), LINK);
    }

    private static void addOrganisations(PhraseTable.Builder phrases, WordFile organisations) {
        phrases.add(organisations.section("heads"), ORGANISATION_HEAD)
                .add(organisations.section("tails"), ORGANISATION_TAIL)
                .add(organisations.section("names"), ORGANISATION)
                .add(organisations.section("media"), ORGANISATION)
                .add(organisations.section("links"), LINK);
    }

    private static void addPlaces(PhraseTable.Builder phrases, WordFile places) {
        phrases.add(places.section("heads"), PLACE_HEAD)
                .add(places.section("tails"), PLACE_TAIL)
                .add(places.section("provinces"), PLACE)
                .add(places.section("cities"), PLACE)
                .add(places.section("others"), PLACE)
                .add(places.meanings("countries").keySet(), COUNTRY)
                .add(places.section("prepositions"), PREPOSITION);
    }

    private static void addOthers(PhraseTable.Builder phrases, WordFile text, WordFile common) {
        phrases.add(common.section("starting"), ORDINARY)
                .add(common.section("ordinary"), ORDINARY)
                .add(text.section("calendar"), NO_NAME)
                .add(text.section("capitalised"), NO_NAME);
    }

    private static void addSpeech(PhraseTable.Builder phrases, WordFile cues) {
        phrases.add(cues.section("say before the speaker"), SPEECH)
                .add(cues.section("say after the speaker"), SPEECH)
                .add(cues.section("source"), SPEECH);
    }

    private static void addLocaleNames(PhraseTable.Builder phrases, Locale reader) {
        phrases.add(countries(reader), COUNTRY).add(languages(reader), LANGUAGE);
        for (Currency currency : Currency.getAvailableCurrencies()) {
            phrases.add(currency.getDisplayName(reader), CURRENCY);
        }
    }

    private static List<String> countries(Locale reader) {
        List<String> names = new ArrayList<>();
        for (String code : Locale.getISOCountries()) {
            names.add(new Locale.Builder().setRegion(code).build().getDisplayCountry(reader));
        }
        return names;
    }

    private static List<String> languages(Locale reader) {
        List<String> names = new ArrayList<>();
        for (String code : Locale.getISOLanguages()) {
            names.add(Locale.forLanguageTag(code).getDisplayLanguage(reader));
        }
        return names;
    }
}
