package id.kawat.ingest.plaintext;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.refusal;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.format.Reading;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void readsFirstLineAsHeadlineAndKeepsTheDatelineInTheBody() {
        Article article =
                article("Pasar Baru Kembali Dibuka\n\nBANDUNG, (PR) -- Pasar itu dibuka lagi.\nWarga datang.\n");

        assertThat(article.headline()).contains("Pasar Baru Kembali Dibuka");
        assertThat(article.dateline()).contains("BANDUNG, (PR)");
        assertThat(article.body()).isEqualTo("BANDUNG, (PR) -- Pasar itu dibuka lagi.\nWarga datang.");
        assertThat(article.status()).isEqualTo(PublicationStatus.USABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jakarta - Hujan turun sejak pagi\nBanjir menyusul.",
                "Hujan turun sejak pagi.\nBanjir menyusul.",
                "\"Kami menunggu,\" kata Ani.\nLalu pergi.",
                "Hujan turun"
            })
    void findsNoHeadlineInDatelineSentenceQuoteOrSingleLine(String text) {
        Article article = article(text);

        assertThat(article.headline()).isEmpty();
        assertThat(article.body()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Liputan6.com, Pyongyang - Pemimpin itu pergi. | Liputan6.com, Pyongyang",
                "JAKARTA, KOMPAS.com – Presiden tiba. | JAKARTA, KOMPAS.com",
                "WASHINGTON (AP) — The president left. | WASHINGTON (AP)",
                "BANDUNG, (PR) -- Wali kota datang. | BANDUNG, (PR)",
                "BANDUNG, (PR).- Wali kota datang. | BANDUNG, (PR)",
                "Jakarta, 12/3 (ANTARA) - Menteri datang. | Jakarta, 12/3 (ANTARA)",
                "Jakarta (ANTARA) - Menteri datang. | Jakarta (ANTARA)",
                "PYONGYANG, 16 November (KBX) -- Kementerian itu marah. | PYONGYANG, 16 November (KBX)",
                "GROSSETO, Italy (AP) -- The trial began. | GROSSETO, Italy (AP)",
                "LONDON, Nov 16 (Reuters) - Shares fell. | LONDON, Nov 16 (Reuters)",
                "SURABAYA - Wali kota datang. | SURABAYA",
                "RIO DE JANEIRO — Rain fell. | RIO DE JANEIRO",
                "Jakarta, CNN Indonesia -- Polisi datang. | Jakarta, CNN Indonesia",
                "TEMPO.CO, Jakarta - Polisi datang. | TEMPO.CO, Jakarta",
                "REPUBLIKA.CO.ID, JAKARTA -- Polisi datang. | REPUBLIKA.CO.ID, JAKARTA",
                "Kuala Lumpur - Polisi datang. | Kuala Lumpur"
            })
    void recognisesDatelines(String body, String dateline) {
        Article article = article(body);

        assertThat(article.dateline()).contains(dateline);
        assertThat(article.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Presiden Joko Widodo mengatakan bahwa Indonesia - Malaysia akur.",
                "Sebanyak 94 santriwati keracunan massal - kata polisi.",
                "Anak-anak bermain di taman."
            })
    void takesNoSentenceForDateline(String body) {
        assertThat(article(body).dateline()).isEmpty();
    }

    @Test
    void joinsLinesThatWereWrappedForWidth() {
        Article article = article("""
                The harbour in the east will open two years later than the plan said,
                the minister told reporters on a windy quay on Monday.

                He left.
                """);

        assertThat(article.body())
                .isEqualTo("The harbour in the east will open two years later than the plan said, "
                        + "the minister told reporters on a windy quay on Monday.\nHe left.");
    }

    @Test
    void keepsShortParagraphsApart() {
        String text =
                "Harga beras naik lagi pada pekan ini di Surabaya.\nPedagang mengeluhkan pasokan yang terlambat dari desa.\n"
                        + "Pemerintah kota berjanji menggelar operasi pasar besok.";

        assertThat(article(text).body()).isEqualTo(text);
    }

    @Test
    void givesTheSameIdForTheSameText() {
        Article once = article("SURABAYA - Hujan turun.");
        Article again = article("SURABAYA - Hujan turun.\r\n");

        assertThat(again.id()).isEqualTo(once.id());
        assertThat(once.guid()).startsWith("sha256:").hasSize(71);
    }

    @Test
    void readsUtf16ByItsByteOrderMark() {
        byte[] bytes = "\uFEFFHujan turun – “ya”.".getBytes(UTF_16LE);

        assertThat(Reading.outcomes(bytes)).singleElement().isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.article().body()).isEqualTo("Hujan turun – “ya”.");
            assertThat(accepted.item().bytes()).isEqualTo(bytes);
        });
    }

    @Test
    void readsBytesThatAreNotUtf8AsWindowsWithAWarning() {
        byte[] bytes = "Café buka lagi.".getBytes(ISO_8859_1);

        assertThat(Reading.outcomes(bytes)).singleElement().isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.article().body()).isEqualTo("Café buka lagi.");
            assertThat(accepted.article().warnings())
                    .containsExactly("its bytes are not valid UTF-8: read as windows-1252");
        });
    }

    @Test
    void refusesBytesThatAreValidInNoCharset() {
        byte[] bytes = "Caf\u0081 buka \u00FF lagi.".getBytes(ISO_8859_1);

        assertThat(refusal(bytes).reason()).isEqualTo(ReasonClass.ENCODING_INVALID);
        assertThat(refusal(bytes).item().bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "'', content.empty",
        "' \n\t\n', content.empty",
        "'PK\u0003\u0004 office', content.binary",
        "'abc\u0000def', content.binary",
        "'<?xml version=\"1.0\"?><catalogue/>', format.unrecognised",
        "'\u0001old wire\u0002 text', format.unrecognised"
    })
    void refusesWhatIsNoPlainText(String text, String reason) {
        assertThat(Reading.reason(text).code()).isEqualTo(reason);
    }

    @Test
    void refusesAnArticleOverItsLimit() {
        assertThat(Reading.reason("Hujan turun. ".repeat(200_000))).isEqualTo(ReasonClass.LIMIT_SIZE);
    }
}
