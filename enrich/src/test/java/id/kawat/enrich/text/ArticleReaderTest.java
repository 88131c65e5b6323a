package id.kawat.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleReaderTest {

    private final ArticleReader reader = new ArticleReader(Vocabulary.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Hujan turun. Sungai meluap.                          | Hujan turun.·Sungai meluap.
            Kompol. Budi datang. Ia pulang.                      | Kompol. Budi datang.·Ia pulang.
            Harganya Rp. 5.000 saja. Murah!                      | Harganya Rp. 5.000 saja.·Murah!
            Menteri M. Nuh hadir bersama dr. Sari.               | Menteri M. Nuh hadir bersama dr. Sari.
            "Saya datang. Saya lihat," kata Budi. Ia pergi.      | "Saya datang. Saya lihat," kata Budi.·Ia pergi.
            "Apa?" kata Sari. "Tidak."                           | "Apa?" kata Sari.·"Tidak."
            She left the U.S. The plane was late.                | She left the U.S.·The plane was late.
            Berita di Liputan6.com ramai dibaca. Banyak.         | Berita di Liputan6.com ramai dibaca.·Banyak.
            Naik 2,5 persen (10/1/2024). Turun lagi.             | Naik 2,5 persen (10/1/2024).·Turun lagi.
            """)
    void splitsSentences(String text, String expected) {
        ArticleText article = reader.read(text, Optional.empty());

        List<String> sentences = article.sentences().stream()
                .map(s -> article.tokens().span(s.firstToken(), s.endToken()).in(text))
                .toList();
        assertThat(String.join("·", sentences)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "Satu," katanya. "Dua."                     | "Satu,"·"Dua."
            “Satu,” katanya.                            | “Satu,”
            ”Satu,” katanya. ”Dua.”                     | ”Satu,”·”Dua.”
            „Satu“ und „zwei”                           | „Satu“·„zwei”
            «Satu», katanya.                            | «Satu»
            ‘Satu,’ kata Ma’ruf dan Jum’at              | ‘Satu,’
            ''Satu,'' katanya.                          | ''Satu,''
            "Ia bilang "ya" tadi," kata Budi.           | "Ia bilang "ya" tadi,"
            “Ia bilang ‘ya’ tadi,” kata Budi.           | “Ia bilang ‘ya’ tadi,”
            "Satu, "kata Budi.                          | "Satu, "
            Tinggi 5" saja, kata Budi. "Satu."          | "Satu."
            Ma'ruf, Jum'at dan para sopir' di sana      | ^^
            """)
    void pairsQuotationMarksOfAllKinds(String text, String expected) {
        ArticleText article = reader.read(text, Optional.empty());

        List<String> quotations =
                article.quotations().stream().map(q -> q.span().in(text)).toList();
        assertThat(String.join("·", quotations)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void letsAnOpeningMarkQuoteItsParagraphAndNoMore() {
        String text = "\"Kami tunggu sejak pagi.\n\"Lalu hujan turun,\" kata Budi.\nTidak ada tanda di sini.";

        ArticleText article = reader.read(text, Optional.empty());

        assertThat(article.quotations())
                .extracting(q -> q.span().in(text), Quotation::closed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("\"Kami tunggu sejak pagi.", false),
                        org.assertj.core.groups.Tuple.tuple("\"Lalu hujan turun,\"", true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            JAKARTA, KOMPAS — Hujan turun sejak pagi.          | JAKARTA, KOMPAS —           | JAKARTA   | KOMPAS
            Liputan6.com, Bogor - Hujan turun sejak pagi.      | Liputan6.com, Bogor -       | Bogor     | Liputan6.com
            Surabaya (ANTARA) - Hujan turun sejak pagi.        | Surabaya (ANTARA) -         | Surabaya  | ANTARA
            LONDON, 12 May (Reuters) — Rain fell all morning.  | LONDON, 12 May (Reuters) —  | LONDON    | Reuters
            Jakarta, CNN Indonesia -- Hujan turun sejak pagi.  | Jakarta, CNN Indonesia --   | Jakarta   | CNN Indonesia
            """)
    void readsDatelines(String text, String line, String place, String source) {
        Dateline dateline = reader.read(text, Optional.empty()).dateline().orElseThrow();

        assertThat(dateline.span().in(text)).isEqualTo(line);
        assertThat(dateline.place()).contains(place);
        assertThat(dateline.source()).contains(source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hujan turun - dan sungai meluap.",
                "Pertemuan Indonesia-Malaysia digelar.",
                "",
                "-",
                "Budi datang."
            })
    void findsNoDatelineWhereThereIsNone(String text) {
        assertThat(reader.read(text, Optional.empty()).dateline()).isEmpty();
    }

    @Test
    void marksRelatedHeadlinesUpToTheNextSentence() {
        String text = """
                Warga Desa Sukamaju mulai membersihkan rumah mereka.
                Baca Juga
                Lima Cara Menyimpan Beras agar Tidak Berkutu
                Siapa Budi Santosa? Ini Profil Penjaga Gawang Muda
                Air sungai kini surut, kata warga.
                Advertisement
                Simak Video Pilihan Berikut Ini:
                Foto: Budi/Contoh
                Sumber: Kantor Berita Contoh
                Jembatan masih ditutup untuk kendaraan berat.""";

        ArticleText article = reader.read(text, Optional.empty());

        assertThat(article.boilerplate())
                .extracting(b -> b.kind().label() + ": " + b.span().in(text))
                .containsExactly(
                        "related-link: Baca Juga",
                        "related-link: Lima Cara Menyimpan Beras agar Tidak Berkutu",
                        "related-link: Siapa Budi Santosa? Ini Profil Penjaga Gawang Muda",
                        "advertisement: Advertisement",
                        "video: Simak Video Pilihan Berikut Ini:",
                        "photo-credit: Foto: Budi/Contoh",
                        "source-note: Sumber: Kantor Berita Contoh");
        assertThat(article.paragraphs())
                .extracting(Paragraph::kind)
                .filteredOn(Paragraph.Kind.COPY::equals)
                .hasSize(3);
    }

    @Test
    void tellsAHeadingFromCopy() {
        String text =
                "Sungai meluap semalam.\nWarga Desa Sukamaju Mulai Mengungsi ke Balai Kota\nMereka tidur di tenda.";

        ArticleText article = reader.read(text, Optional.empty());

        assertThat(article.paragraphs())
                .extracting(Paragraph::kind)
                .containsExactly(Paragraph.Kind.COPY, Paragraph.Kind.HEADING, Paragraph.Kind.COPY);
    }

    @Test
    void keepsSentencesThatOnlyBeginLikeAMarker() {
        String text =
                "Sumber kami di kepolisian membenarkan hal itu.\nVideo itu beredar sejak pagi.\nRead the letter, he said.";

        assertThat(reader.read(text, Optional.empty()).boilerplate()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Warga yang tinggal di tepi sungai itu sudah mengungsi ke balai desa sejak pagi. | id
            The people who live by the river have moved to the village hall since morning.  | en
            Les habitants du village ont quitté leurs maisons hier soir.                    | unknown
            12345 67890                                                                     | unknown
            """)
    void guessesTheLanguage(String text, String expected) {
        Optional<Language> language = reader.read(text, Optional.empty()).language();

        assertThat(language.map(Language::tag).orElse("unknown")).isEqualTo(expected);
    }

    @Test
    void believesTheProviderUnlessTheTextClearlySaysOtherwise() {
        String english =
                "The river rose in the night and the people who live by it were moved to the hall, which has no beds. "
                        .repeat(3);

        assertThat(reader.read("Banjir.", Optional.of(Language.INDONESIAN)).language())
                .contains(Language.INDONESIAN);
        assertThat(reader.read(english, Optional.of(Language.INDONESIAN)).language())
                .contains(Language.ENGLISH);
    }
}
