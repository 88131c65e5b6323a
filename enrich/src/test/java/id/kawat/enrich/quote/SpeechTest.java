package id.kawat.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.entity.Aliases;
import id.kawat.enrich.extract.Explainer;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.ExtractorSettings;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds of speech beyond the plain quote: mixed, told, relayed, joint, anonymous; and why a speaker was chosen. */
class SpeechTest {

    private static final Extractor EXTRACTOR = Extractors.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            id | Menurutnya, air sudah surut sejak pagi.                          | INDIRECT | air sudah surut sejak pagi
            id | Budi Santosa mengatakan tanggul itu "rapuh sejak lama".          | MIXED    | tanggul itu "rapuh sejak lama"
            id | Warga, kata Budi Santosa, sudah pulang ke rumah.                 | INDIRECT | Warga, kata Budi Santosa, sudah pulang ke rumah
            en | The road stays closed until Friday, officials said on Monday.    | INDIRECT | The road stays closed until Friday
            en | Anna Miller told reporters the road was closed.                  | INDIRECT | the road was closed
            en | Anna Miller urged drivers to take another road.                  | INDIRECT | drivers to take another road
            en | Anna Miller called the report "careless and late".               | MIXED    | the report "careless and late"
            en | Anna Miller, the mayor of Callow, said the road was closed.      | INDIRECT | the road was closed
            """)
    void findsReportedClauses(String language, String text, Quote.Kind kind, String words) {
        assertThat(quotes(text, language)).singleElement().satisfies(quote -> {
            assertThat(quote.kind()).isEqualTo(kind);
            assertThat(quote.span().in(text)).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            id | Budi Santosa membeberkan data terbaru tentang banjir itu.
            id | Menurut rencana, jembatan itu dibuka pada Jumat pagi.
            id | Ia datang untuk meminta surat jalan dari kelurahan.
            en | The claim was reported to the police on Monday.
            en | Officials have not said why the road was closed.
            """)
    void takesNoThingPlanOrPassiveForSpeech(String language, String text) {
        assertThat(quotes(text, language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            id | Dalam maklumat itu disebutkan, pemilih wajib membawa masker.     | pemilih wajib membawa masker    | DOC | maklumat itu
            id | Dalam surat yang diteken Budi Santosa, disebutkan bahwa jalan itu ditutup. | jalan itu ditutup     | DOC | surat
            id | Pada situs Bank Indonesia diumumkan bahwa kurs rupiah menguat.   | kurs rupiah menguat             | ORG | Bank Indonesia
            id | Namun, disebutkan bahwa pintu air sudah lama rusak.              | pintu air sudah lama rusak      | -   | -
            en | In the notice it was stated that the ferry would stop on Sunday. | the ferry would stop on Sunday  | DOC | the notice
            en | On Monday it was announced that the ferry would stop running.    | the ferry would stop running    | -   | -
            """)
    void findsClausesThatNobodyIsSaidToHaveSaid(
            String language, String text, String words, String type, String mention) {
        assertThat(quotes(text, language)).singleElement().satisfies(quote -> {
            assertThat(quote.kind()).isEqualTo(Quote.Kind.INDIRECT);
            assertThat(quote.span().in(text)).isEqualTo(words);
            assertThat(quote.speaker().map(who -> who.type().name()).orElse("-"))
                    .isEqualTo(type);
            assertThat(quote.speaker().map(who -> who.mention().in(text)).orElse("-"))
                    .isEqualTo(mention);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            id | Hasil lomba itu diumumkan, dan warga pun pulang.
            id | Pengumuman itu perlu untuk disampaikan bahwa memang begitu.
            id | Hal itu disampaikan, menyusul hujan semalam.
            en | The result was announced that evening in the hall.
            """)
    void takesNoOtherPassiveForAReport(String language, String text) {
        assertThat(quotes(text, language)).isEmpty();
    }

    @Test
    void givesADocumentWhatIsQuotedFromIt() {
        String text = "Dalam surat itu disebutkan, \"Semua warga wajib menjaga sumur bersama.\"";

        assertThat(quotes(text, "id")).singleElement().satisfies(quote -> {
            assertThat(quote.kind()).isEqualTo(Quote.Kind.DIRECT);
            assertThat(quote.speaker().map(who -> who.mention().in(text))).contains("surat itu");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            en | State radio, citing an unnamed official, reported that the bridge had been closed. | State radio | an unnamed official
            id | Antara, mengutip seorang pejabat, melaporkan bahwa jembatan itu sudah ditutup.      | Antara      | seorang pejabat
            """)
    void keepsWhomASpeakerHasItFromAsAChain(String language, String text, String speaker, String source) {
        assertThat(quotes(text, language)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker().map(who -> who.mention().in(text))).contains(speaker);
            assertThat(quote.chain()).extracting(who -> who.mention().in(text)).containsExactly(source);
        });
    }

    @Test
    void takesNoUnnamedOfficialForAMedium() {
        String text = "State radio, citing an unnamed official, reported that the bridge had been closed.";

        assertThat(quotes(text, "en"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.via()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            id | "Kami takut," kata Budi Santosa. Seorang petugas datang membawa senter. "Sudah aman," katanya.    | Seorang petugas
            id | "Kami takut," kata Budi Santosa. Seorang petugas, Sari Wulandari, datang. "Sudah aman," katanya.  | Sari Wulandari
            id | Seorang petugas datang. "Kami takut," kata Budi Santosa. "Untung sudah aman," katanya.            | Budi Santosa
            en | "We were afraid," said John Miller. An officer opened the gate. "You are safe," she said.         | An officer
            """)
    void meansTheOneJustSpokenOfThoughNobodyNamesThem(String language, String text, String speaker) {
        List<Quote> quotes = quotes(text, language);

        Optional<Speaker> last = quotes.get(quotes.size() - 1).speaker();

        assertThat(last.map(who -> who.name().or(who::role).orElse("-"))).contains(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            en | The company confirmed that talks would resume but refused to comment.     | talks would resume
            en | Anna Miller said the bridge was closed, without giving a reason.          | the bridge was closed
            en | Anna Miller said the owner had left but refused all help from the town.   | the owner had left but refused all help from the town
            id | Budi Santosa mengatakan izin itu sudah keluar, tetapi enggan menyebut tanggalnya. | izin itu sudah keluar
            id | Budi Santosa mengatakan warga tetap tinggal dan menjaga rumah.            | warga tetap tinggal dan menjaga rumah
            """)
    void endsAClauseWhereItsSpeakerDoesSomethingElse(String language, String text, String words) {
        assertThat(quotes(text, language))
                .singleElement()
                .satisfies(quote -> assertThat(quote.span().in(text)).isEqualTo(words));
    }

    @Test
    void marksTheQuotedPartsOfAMixedQuote() {
        String text = "Budi Santosa mengatakan tanggul itu \"rapuh\" dan air \"datang tanpa salam\".";

        assertThat(quotes(text, "id"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.parts())
                        .extracting(part -> part.in(text))
                        .containsExactly("\"rapuh\"", "\"datang tanpa salam\""));
    }

    @Test
    void keepsAQuoteTogetherOverABrokenLine() {
        String text = "\"Air datang malam hari. Kami lari ke bukit.\nPagi harinya surut,\" kata Budi Santosa.";

        assertThat(quotes(text, "id"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.span()).isEqualTo(new Span(0, text.indexOf(" kata"))));
    }

    @Test
    void givesTheAnswerToTheOtherOneOfTwo() {
        String text = """
                "Siapa yang menyimpan kuncinya?" tanya Wening Astuti.
                "Saya, Bu Hakim," jawab Jarwo Kusnadi.
                "Sejak kapan itu terjadi?" tanya Wening Astuti.
                "Sejak gudang dibangun," jawabnya.""";

        assertThat(quotes(text, "id"))
                .extracting(quote -> quote.speaker().flatMap(Speaker::name).orElse("-"))
                .containsExactly("Wening Astuti", "Jarwo Kusnadi", "Wening Astuti", "Jarwo Kusnadi");
    }

    @Test
    void saysThatASourceIsAnonymous() {
        String text = "Seorang pejabat yang enggan disebut namanya mengatakan, air sudah surut sejak pagi.";

        assertThat(quotes(text, "id"))
                .singleElement()
                .satisfies(quote ->
                        assertThat(quote.speaker().map(Speaker::anonymous)).contains(true));
    }

    @Test
    void tellsWhyASpeakerWasChosen() {
        String text = "Sari Wulandari menutup pintu air. \"Kami jaga terus malam ini,\" kata Budi Santosa.";
        Explainer explainer = Extractors.explainer(ExtractorSettings.DEFAULT);

        assertThat(explainer.explain(text, Optional.of(Language.INDONESIAN)))
                .singleElement()
                .satisfies(explanation -> {
                    assertThat(explanation.candidates())
                            .extracting(candidate -> candidate.speaker().name().orElse("-"))
                            .startsWith("Budi Santosa");
                    assertThat(explanation.steps())
                            .filteredOn(step -> step.outcome() == Explanation.Outcome.DECIDED)
                            .extracting(Explanation.Step::rule)
                            .containsExactly("cue-after");
                });
    }

    @Test
    void leavesOutASpeakerItIsNotSureEnoughOf() {
        Extractor strict = Extractors.of(new ExtractorSettings(Aliases.NONE, Optional.empty(), 1));

        List<Quote> quotes = strict.extract("\"Air sudah surut,\" kata Budi Santosa.", Optional.of(Language.INDONESIAN))
                .quotes();

        assertThat(quotes).singleElement().satisfies(quote -> {
            assertThat(quote.speaker()).isEmpty();
            assertThat(quote.rule()).isEqualTo("cue-after");
            assertThat(quote.confidence()).isBetween(0.5, 1.0);
        });
    }

    private static List<Quote> quotes(String text, String language) {
        return EXTRACTOR.extract(text, Optional.of(new Language(language))).quotes();
    }
}
