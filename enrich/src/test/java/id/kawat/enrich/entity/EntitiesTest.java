package id.kawat.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {

    private final Vocabulary vocabulary = Vocabulary.load();
    private final ArticleReader reader = new ArticleReader(vocabulary);
    private final EntityRecogniser recogniser = new RuleRecogniser(vocabulary);
    private final EntityLinker linker = new NameLinker(vocabulary, Aliases.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Menteri Sosial Sari Wulandari tiba di Kota Bogor.        | PER Sari Wulandari; LOC Kota Bogor
            Kapolres Garut AKBP Budi Hartono memimpin apel.          | LOC Garut; PER Budi Hartono
            Presiden Joko Widodo bertemu Vladimir Putin di Moskow.   | PER Joko Widodo; PER Vladimir Putin; LOC Moskow
            Ia bekerja di Kementerian Kesehatan dan PT Maju Jaya.    | ORG Kementerian Kesehatan; ORG PT Maju Jaya
            Banjir melanda Kabupaten Lebak, Jawa Barat, dan Jepang.  | LOC Kabupaten Lebak; LOC Jawa Barat; LOC Jepang
            Prof. M. Nuh bicara pada Senin, 5 Januari.               | PER M. Nuh
            Namun hujan belum reda.                                  | ^^
            """)
    void recognisesNames(String text, String expected) {
        ArticleText article = reader.read(text, Optional.empty());

        List<String> found = recogniser.recognise(article).stream()
                .map(m -> m.type() + " " + m.span().in(text))
                .toList();
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void keepsTheRolePrintedWithAPerson() {
        String text = "Kepala Polda Metro Jaya Irjen Budi Hartono meninjau pos. Ketua RT 3, Agus Salim, ikut serta.";

        List<Mention> mentions = recogniser.recognise(reader.read(text, Optional.empty()));

        assertThat(mentions)
                .filteredOn(m -> m.span().in(text).equals("Budi Hartono"))
                .singleElement()
                .extracting(Mention::role)
                .isEqualTo(Optional.of("Kepala Polda Metro Jaya Irjen"));
    }

    @Test
    void joinsShortNamesToFullOnesButNotToNamesakes() {
        String text = """
                Kim Jong Un menyurati Presiden Vladimir Putin. Aktris Kim Hae Sook tidak hadir.
                Kim Jong Un lalu menjamu Putin, kata Budi Santosa. "Ya," kata Budi.""";

        List<Entity> entities = entities(text);

        assertThat(entities)
                .extracting(e -> e.id() + " " + e.mentions().size())
                .containsExactly(
                        "person:kim-jong-un 2",
                        "person:vladimir-putin 2",
                        "person:kim-hae-sook 1",
                        "person:budi-santosa 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Amerika Serikat (AS) menolak. Menurut AS, itu keliru.            | country:US 3
            Badan Meteorologi (BMKG) memantau. BMKG mencatat gempa.          | org:badan-meteorologi 3
            The United States and the US are one. Britain is not.            | country:US 2; country:GB 1
            Kota Bogor banjir. Bogor lumpuh.                                 | place:bogor 2
            """)
    void joinsOtherFormsOfOneName(String text, String expected) {
        List<String> found = entities(text).stream()
                .map(e -> e.id() + " " + e.mentions().size())
                .toList();

        assertThat(String.join("; ", found)).isEqualTo(expected);
    }

    @Test
    void readsNoNameOutOfTheCapitalsOfAHeading() {
        String text =
                "Budi Santosa tiba.\nBudi Santosa Ajak Warga Bangun Tanggul Baru\nBudi bekerja sampai malam di Garut.";

        assertThat(entities(text))
                .extracting(e -> e.name() + " " + e.mentions().size())
                .containsExactly("Budi Santosa 3", "Garut 1");
    }

    @Test
    void joinsAnAcronymToTheNameItsLettersStandFor() {
        String text = "PT Maju Jaya Raya tutup. Badan Pengawas Waduk menolak. Warga bertanya kepada BPW.";

        assertThat(entities(text))
                .extracting(Entity::name)
                .contains("Badan Pengawas Waduk")
                .doesNotContain("BPW");
    }

    private List<Entity> entities(String text) {
        ArticleText article = reader.read(text, Optional.empty());
        return linker.link(article, recogniser.recognise(article));
    }
}
