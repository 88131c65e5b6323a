package id.kawat.enrich.entity.crf;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.entity.EntityRecogniser;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrfRecogniserTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final EntityRecogniser RECOGNISER = Models.recogniser(VOCABULARY);

    private final ArticleReader reader = new ArticleReader(VOCABULARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Menteri Sosial Sari Wulandari tiba di Kota Bogor.               | PER Sari Wulandari; LOC Kota Bogor
            Kapolres Garut AKBP Budi Hartono memimpin apel.                 | LOC Garut; PER Budi Hartono
            Presiden Joko Widodo bertemu Vladimir Putin di Moskow.          | PER Joko Widodo; PER Vladimir Putin; LOC Moskow
            Ia bekerja di Kementerian Kesehatan dan PT Maju Jaya.           | ORG Kementerian Kesehatan; ORG PT Maju Jaya
            Seorang warga, Suparmi, mengungsi ke Kecamatan Semarang Utara.  | PER Suparmi; LOC Kecamatan Semarang Utara
            Prof. M. Nuh bicara pada Senin, 5 Januari.                      | PER M. Nuh
            Namun hujan belum reda.                                         | ^^
            """)
    void recognisesNames(String text, String expected) {
        assertThat(String.join("; ", names(text))).isEqualTo(expected);
    }

    @Test
    void takesALoneWordForTheManWhoseFullNameTheArticleHas() {
        String text = "Bupati Lebak Gede Wirawan tiba. Gede menolak. Warga menyambut Gede di pasar.";

        assertThat(names(text)).filteredOn(name -> name.equals("PER Gede")).hasSize(2);
    }

    @Test
    void forgetsTheTextBefore() {
        String text = "Menteri Sosial Sari Wulandari tiba di Kota Bogor bersama Gede.";
        List<String> alone = names(text);

        names("Bupati Lebak Gede Wirawan tiba di Kota Serang. ".repeat(3));
        List<String> afterAnother = names(text);
        names("Bupati Lebak Gede Wirawan tiba di Kota Serang. ".repeat(3_000));
        List<String> afterALongOne = names(text);

        assertThat(alone).contains("PER Sari Wulandari");
        assertThat(List.of(afterAnother, afterALongOne)).containsOnly(alone);
    }

    @Test
    void findsNothingInNothing() {
        assertThat(names("")).isEmpty();
        assertThat(names("— ( ) , .")).isEmpty();
    }

    private List<String> names(String text) {
        ArticleText article = reader.read(text, Optional.empty());
        return RECOGNISER.recognise(article).stream()
                .map(mention -> mention.type() + " " + mention.span().in(text))
                .toList();
    }
}
