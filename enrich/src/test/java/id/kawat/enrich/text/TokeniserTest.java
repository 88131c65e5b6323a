package id.kawat.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {

    private final ArticleReader reader = new ArticleReader(Vocabulary.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            kasus Covid-19 naik               | kasus·Covid-19·naik
            M. Nuh dan Ma'ruf Amin            | M.·Nuh·dan·Ma'ruf·Amin
            Ma’ruf tiba                       | Ma’ruf·tiba
            Senin (13/04/2020).               | Senin·(·13/04/2020·)·.
            harga Rp2,5 juta atau Rp 1.000    | harga·Rp2,5·juta·atau·Rp·1.000
            kata Kompol. Budi di Liputan6.com | kata·Kompol.·Budi·di·Liputan6.com
            lihat https://contoh.id/a?b=1 ya  | lihat·https://contoh.id/a?b=1·ya
            anak-anak bermain                 | anak-anak·bermain
            the U.S. Senate and AT&T          | the·U.S.·Senate·and·AT&T
            Ann's dog                         | Ann·'s·dog
            "Ya," kata dr. Sari               | "·Ya·,·"·kata·dr.·Sari
            gol ke-2 pukul 10:30...           | gol·ke-2·pukul·10:30·...
            JAKARTA, KOMPAS — Polisi datang   | JAKARTA·,·KOMPAS·—·Polisi·datang
            Jakarta—Polisi tiba–lalu pergi    | Jakarta·—·Polisi·tiba·–·lalu·pergi
            Universitas Indonesia(UI),Boni    | Universitas·Indonesia·(·UI·)·,·Boni
            Anak-Anak, laki-laki, Al-Aqsa     | Anak-Anak·,·laki-laki·,·Al-Aqsa
            KRL Bogor-Jakarta Kota            | KRL·Bogor·-·Jakarta·Kota
            (13/04/2020)lihat www.contoh.id   | (·13/04/2020·)·lihat·www.contoh.id
            H. Budi, S.Pd., M.Eng             | H.·Budi·,·S.Pd·.·,·M.Eng
            surel @budi dan #banjir           | surel·@budi·dan·#banjir
            """)
    void cutsWireCopyIntoTokens(String text, String expected) {
        Tokens tokens = reader.read(text, Optional.empty()).tokens();

        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.word(i));
        }
        assertThat(String.join("·", words)).isEqualTo(expected);
    }
}
