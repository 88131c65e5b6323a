package id.kawat.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a journalist would say of each sentence: the quoted words, who said them, and the rule that knew. */
class QuotesTest {

    private static final Extractor EXTRACTOR = Extractors.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "Air sudah surut," kata Budi Santosa.                                      | Budi Santosa | cue-after
            "Air sudah surut," ujar Kepala Dusun Nglahar, Wahyu Wibowo, Senin.          | Wahyu Wibowo | cue-after
            "Air sudah surut," kata Kepala BPBD Garut Agus Salim saat ditemui.         | Agus Salim   | cue-after
            Budi Santosa mengatakan, "Air sudah surut."                                | Budi Santosa | cue-before
            Menurut Budi Santosa, "Air sudah surut sejak pagi."                        | Budi Santosa | cue-before
            Budi Santosa mengatakan kepada wartawan di Garut: "Air sudah surut."       | Budi Santosa | cue-before
            ”Air sudah surut,” kata Sari Wulandari.                                    | Sari Wulandari | cue-after
            “Air sudah surut,” tutur Sari Wulandari, warga Garut.                      | Sari Wulandari | cue-after
            "Air surut!" seru Budi Santosa.                                            | Budi Santosa | cue-after
            """)
    void findsIndonesianSpeakers(String text, String speaker, String rule) {
        assertThat(direct(text, Language.INDONESIAN)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker().flatMap(Speaker::name)).contains(speaker);
            assertThat(quote.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "The water is gone," said John Miller.                            | John Miller | cue-after
            "The water is gone," John Miller said on Monday.                  | John Miller | cue-after
            "The water is gone," Mayor Anna Miller told reporters.            | Anna Miller | cue-after
            John Miller said, "The water is gone."                            | John Miller | cue-before
            According to John Miller, "the water is gone for good."           | John Miller | cue-before
            """)
    void findsEnglishSpeakers(String text, String speaker, String rule) {
        assertThat(direct(text, Language.ENGLISH)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker().flatMap(Speaker::name)).contains(speaker);
            assertThat(quote.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Budi Santosa menutup pintu air. "Kami jaga terus," katanya.                      | id | Budi Santosa
            Menurut Sari Wulandari, air surut. "Kami pulang," ujar dia.                      | id | Sari Wulandari
            Anna Miller closed the gate. "We keep watch," she said.                          | en | Anna Miller
            Presiden Joko Widodo meninjau tanggul. "Segera perbaiki," kata Presiden.         | id | Joko Widodo
            """)
    void resolvesPronounsAndRoles(String text, String language, String speaker) {
        assertThat(direct(text, new Language(language)))
                .singleElement()
                .satisfies(quote ->
                        assertThat(quote.speaker().flatMap(Speaker::name)).contains(speaker));
    }

    @Test
    void givesTheSecondPartOfASplitQuoteTheSameSpeaker() {
        String text = "\"Air sudah surut,\" kata Budi Santosa, \"tetapi kami tetap berjaga.\"";

        assertThat(direct(text, Language.INDONESIAN))
                .extracting(
                        q -> q.rule() + " " + q.speaker().flatMap(Speaker::name).orElse("-") + " " + q.continued())
                .containsExactly("cue-after Budi Santosa false", "split-by-cue Budi Santosa true");
    }

    @Test
    void goesOnWithTheSpeakerOfTheQuoteBefore() {
        String text = "\"Air sudah surut,\" kata Budi Santosa.\n\"Kami akan tetap berjaga di sini sampai besok.\"";

        assertThat(direct(text, Language.INDONESIAN))
                .extracting(
                        q -> q.rule() + " " + q.speaker().flatMap(Speaker::name).orElse("-"))
                .containsExactly("cue-after Budi Santosa", "continued Budi Santosa");
    }

    @Test
    void readsSpeechOverSeveralParagraphsUpToItsSpeaker() {
        String text = "\"Air datang malam hari dan kami lari ke bukit.\n\"Pagi harinya air surut,\" kata Budi Santosa.";

        assertThat(direct(text, Language.INDONESIAN))
                .extracting(q -> q.speaker().flatMap(Speaker::name).orElse("-"))
                .containsExactly("Budi Santosa", "Budi Santosa");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "Kami siap," kata Kim Jong Un, menurut KCNA.                       | Kim Jong Un  | KCNA
            "Kami siap," kata Budi Santosa seperti dikutip Antara.             | Budi Santosa | Antara
            """)
    void namesTheMediumBesideTheSpeaker(String text, String speaker, String medium) {
        assertThat(direct(text, Language.INDONESIAN)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker().flatMap(Speaker::name)).contains(speaker);
            assertThat(quote.via().flatMap(Speaker::name)).contains(medium);
        });
    }

    @Test
    void takesNoDayForTheMedium() {
        String text = "\"Kami siap menerima warga,\" kata Budi Santosa seperti dikutip Senin (16/11/2026).";

        assertThat(direct(text, Language.INDONESIAN)).singleElement().satisfies(quote -> {
            assertThat(quote.speaker().flatMap(Speaker::name)).contains("Budi Santosa");
            assertThat(quote.via()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Ia menonton film "Laut Biru" di Garut.
            Warga menyebutnya jalan "neraka" sejak lama.
            Spanduk bertuliskan "Selamat Datang" dipasang di gerbang.
            He read "The Old River" at school.
            """)
    void takesNoTitleOrSingleWordForSpeech(String text) {
        assertThat(direct(text, Language.INDONESIAN)).isEmpty();
    }

    @Test
    void leavesSpeechWithoutASpeakerUnattributed() {
        assertThat(direct("\"Air sudah surut sejak kemarin sore.\"", Language.INDONESIAN))
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.speaker()).isEmpty();
                    assertThat(quote.rule()).isEqualTo("unattributed");
                    assertThat(quote.confidence()).isZero();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Budi Santosa mengatakan air sudah surut.           | INDIRECT | air sudah surut             | Budi Santosa
            Menurut Budi Santosa, air sudah surut.             | INDIRECT | air sudah surut             | Budi Santosa
            Air sudah surut, kata Budi Santosa.                | INDIRECT | Air sudah surut             | Budi Santosa
            Budi Santosa menyebut banjir itu "sangat parah".   | MIXED    | banjir itu "sangat parah"   | Budi Santosa
            """)
    void findsReportedClauses(String text, Quote.Kind kind, String words, String speaker) {
        assertThat(quotes(text, Language.INDONESIAN)).singleElement().satisfies(quote -> {
            assertThat(quote.kind()).isEqualTo(kind);
            assertThat(quote.span().in(text)).isEqualTo(words);
            assertThat(quote.speaker().flatMap(Speaker::name)).contains(speaker);
        });
    }

    private static List<Quote> direct(String text, Language language) {
        return quotes(text, language).stream()
                .filter(quote -> quote.kind() == Quote.Kind.DIRECT)
                .toList();
    }

    private static List<Quote> quotes(String text, Language language) {
        return EXTRACTOR.extract(text, Optional.of(language)).quotes();
    }
}
