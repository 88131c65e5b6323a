package id.kawat.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mentions are written {@code <P Budi>}, {@code <O Polri>}, {@code <L Garut>}, so that no recogniser has a say. */
class NameLinkerTest {

    private static final Pattern MENTION = Pattern.compile("<([POL]) ([^>]+)>");

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final ArticleReader READER = new ArticleReader(VOCABULARY);
    private static final EntityLinker LINKER = new NameLinker(VOCABULARY, Aliases.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <P Vladimir Putin> tiba. <P Putin> lalu pergi.                                  | Vladimir Putin 2
            <P Kim Jong Un> hadir. <P Kim> bicara. <P Kim Hae Sook> tidak. <P Kim> diam.    | Kim Jong Un 3; Kim Hae Sook 1
            <P Sari> sakit. <P Sari Dewi> sembuh. <P Ayu Sari> pulang.                      | Sari Dewi 2; Ayu Sari 1
            <P Tri Rismaharini> datang, lalu <P Risma> pulang.                              | Tri Rismaharini 2
            <P Rahmat Effendi> yang akrab disapa <P Pepen> hadir. <P Pepen> senang.         | Rahmat Effendi 3
            <P Sari Dewi> hadir. Menurut <P Sade>, sapaan akrabnya, itu benar.              | Sari Dewi 2
            <P Wahyudin Halim> pulang. <P Wahyuddin> senang.                                | Wahyudin Halim 2
            <P Wahyudin Halim> pulang. <P Wahyono> senang.                                  | Wahyudin Halim 1; Wahyono 1
            <P Maj. Gen. Ann Teasdale> spoke. <P Gen. Teasdale> left.                       | Ann Teasdale 2
            <P Neil Osgood> spoke. "We ran," <L Osgood> said.                               | Neil Osgood 2
            <P Tri Surabaya> datang dari <L Surabaya>.                                      | Tri Surabaya 1; Surabaya 1
            """)
    void joinsTheNamesOfOnePerson(String marked, String expected) {
        assertThat(names(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <O Badan Nasional Penanggulangan Bencana> (<O BNPB>) siaga. <O BNPB> pergi.     | Badan Nasional Penanggulangan Bencana 3
            <O Dinas Air Bersih> (<O DAB>) libur. Lalu <O DAB Garut> buka.                  | DAB Garut 3
            <O Polri> siaga. <O Polri> bekerja.                                             | Polri 2
            <O Polda Sulut> siaga. <O Kepolisian Daerah Sulawesi Utara> bekerja.            | Kepolisian Daerah Sulawesi Utara 2
            <O PT Maju Jaya (Persero) Tbk> untung. <O Maju Jaya> senang.                    | PT Maju Jaya (Persero) Tbk 2
            <O Bank Kita> untung. <O Kita> senang.                                          | Bank Kita 2
            <O DPRD Provinsi Maluku> rapat. <O DPRD> bubar. <O DPRD Maluku> pulang.         | DPRD Provinsi Maluku 3
            <O DPRD Maluku> rapat. <O DPRD Papua> juga. <O DPRD> bubar.                     | DPRD Maluku 1; DPRD Papua 1; DPRD 1
            <O TNI> siaga. <O TNI AL> berlayar.                                             | TNI 1; TNI AL 1
            <O Pemkab Bogor> rapat. <O Pemkot Bogor> libur.                                 | Pemkab Bogor 1; Pemkot Bogor 1
            <O Transjakarta> jalan. <O PT Transportasi Jakarta> untung.                     | PT Transportasi Jakarta 2
            <O Kemenhub> rapat. Kantor Kementerian Perhubungan penuh.                       | Kementerian Perhubungan 1
            <O Ditjen Pajak Kementerian Keuangan> (<O Kemenkeu>) buka. <O Kemenkeu> tutup.  | Ditjen Pajak Kementerian Keuangan 1; Kementerian Keuangan 2
            <O Kelompok Tani Maju> (<O KTM>) rapat. Lalu <O KTM Sementara> bubar.           | Kelompok Tani Maju 2; KTM Sementara 1
            <O The Church of Rain> met. <O Church of Rain> left.                            | Church of Rain 2
            <O United Nations> met. <O U.N.> left. <O UN> slept.                            | United Nations 3
            """)
    void joinsTheNamesOfOneOrganisation(String marked, String expected) {
        assertThat(names(marked)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            <L Amerika Serikat> (<L AS>) menolak. <L AS> diam.                              | country:US Amerika Serikat 3
            The <L United States> and the <L U.S.> and the <L US> are one.                  | country:US United States 3
            <L Indonesia> menang, kata Kepala Kepolisian Negara Republik <L Indonesia>.     | country:ID Indonesia 2
            <L Korea Utara> dan <L Korut> berunding dengan <L Korea Selatan>.               | country:KP Korea Utara 2; country:KR Korea Selatan 1
            <L Kota Bogor> banjir. <L BOGOR> lumpuh.                                        | place:bogor Kota Bogor 2
            <L Kabupaten Garut> banjir. <L Garut> lumpuh.                                   | place:garut Kabupaten Garut 2
            <L Kota Bogor> banjir. <L Kabupaten Bogor> tidak.                               | place:bogor Kota Bogor 1; place:kabupaten-bogor Kabupaten Bogor 1
            <L Kabupaten Bogor> banjir. <L Bogor> lumpuh.                                   | place:kabupaten-bogor Kabupaten Bogor 2
            <L Garut> banjir, kata Dinas Kesehatan Kabupaten Garut.                         | place:garut Kabupaten Garut 1
            <L Garut> banjir, kata Wali Kota Garut.                                         | place:garut Garut 1
            <L Kecamatan Cibatu> banjir. <L Cibatu> lumpuh.                                 | place:kecamatan-cibatu Kecamatan Cibatu 2
            <L Kecamatan Cibatu> banjir. <L Desa Cibatu> tidak. <L Cibatu> lumpuh.          | place:kecamatan-cibatu Kecamatan Cibatu 1; place:desa-cibatu Desa Cibatu 1; place:cibatu Cibatu 1
            <L Jabar> banjir, juga di luar Jawa Barat.                                      | place:jawa-barat Jawa Barat 1
            <L Jakarta>, <L Bogor>, dan <L Depok> (<L Jabodetabek>) macet.                  | place:jakarta Jakarta 1; place:bogor Bogor 1; place:depok Depok 1; place:jabodetabek Jabodetabek 1
            """)
    void joinsTheNamesOfOnePlaceAndKeepsHomonymsApart(String marked, String expected) {
        assertThat(described(marked, entity -> entity.id() + " " + entity.name()))
                .isEqualTo(expected);
    }

    @Test
    void keepsAPersonAPlaceAndAnOrganisationOfOneNameApart() {
        assertThat(described("<P Sudirman> dan <L Sudirman> dan <O Sudirman>", Entity::id))
                .isEqualTo("person:sudirman 1; place:sudirman 1; org:sudirman 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Polda Sulut                         | Kepolisian Daerah Sulawesi Utara    | org:kepolisian-daerah-sulawesi-utara
            PT Pertamina (Persero)              | Pertamina                           | org:pertamina
            KPU Kota Surabaya                   | Komisi Pemilihan Umum Surabaya      | org:komisi-pemilihan-umum-surabaya
            BMKG                                | Badan Meteorologi, Klimatologi, dan Geofisika | org:badan-meteorologi-klimatologi-dan-geofisika
            """)
    void givesOneIdInAllArticles(String inOne, String inAnother, String id) {
        assertThat(described("<O " + inOne + ">", Entity::id)).isEqualTo(id + " 1");
        assertThat(described("<O " + inAnother + ">", Entity::id)).isEqualTo(id + " 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Menteri Sosial <P Sari> tiba.                                   | Menteri Sosial
            Menurut Kapolda Metro Jaya Irjen <P Fadil>, itu benar.          | Kapolda Metro Jaya Irjen
            Ketua Komisi Pemilihan Umum (KPU) Garut <P Ardi> hadir.         | Ketua Komisi Pemilihan Umum (KPU) Garut
            Bupati Garut, <P Wahyu>, hadir.                                 | Bupati Garut
            <P Wahyu>, Bupati Garut, hadir.                                 | Bupati Garut
            Ketua DPR <P Sari> dan Presiden <P Joko> hadir.                 | Ketua DPR; Presiden
            US President <P Miller> spoke.                                  | US President
            <P Carter>, director of the institute, spoke.                   | ^^
            Kemarin <P Budi> tidur.                                         | ^^
            """)
    void keepsTheTitleOrOfficePrintedBesideAPerson(String marked, String expected) {
        String roles = link(marked).stream()
                .flatMap(entity -> entity.mentions().stream())
                .flatMap(mention -> mention.role().stream())
                .collect(Collectors.joining("; "));

        assertThat(roles).isEqualTo(expected);
    }

    @Test
    void leavesARoleAsTheRecogniserToldIt() {
        String text = "Presiden Joko hadir.";
        Mention joko = new Mention(new Span(9, 13), EntityType.PER, Optional.of("kepala negara"));

        List<Entity> entities = LINKER.link(READER.read(text, Optional.empty()), List.of(joko));

        assertThat(entities.get(0).mentions()).containsExactly(joko);
    }

    private static String names(String marked) {
        return described(marked, Entity::name);
    }

    private static String described(String marked, java.util.function.Function<Entity, String> how) {
        return link(marked).stream()
                .map(entity -> how.apply(entity) + " " + entity.mentions().size())
                .collect(Collectors.joining("; "));
    }

    private static List<Entity> link(String marked) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        Matcher found = MENTION.matcher(marked);
        while (found.find()) {
            found.appendReplacement(text, "");
            int start = text.length();
            text.append(found.group(2));
            mentions.add(new Mention(new Span(start, text.length()), type(found.group(1))));
        }
        ArticleText article = READER.read(found.appendTail(text).toString(), Optional.empty());
        return LINKER.link(article, mentions);
    }

    private static EntityType type(String letter) {
        return switch (letter) {
            case "P" -> EntityType.PER;
            case "O" -> EntityType.ORG;
            default -> EntityType.LOC;
        };
    }
}
