package id.kawat.enrich.entity.crf;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReaderTest {

    private final ArticleReader reader = new ArticleReader(Vocabulary.load());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            dosen Universitas Indonesia (UI), Boni | dosen Universitas Indonesia (UI), Boni
            "Ya," kata M. Nuh.                     | " Ya , " kata M. Nuh .
            Jakarta, Senin (13/04/2020)            | Jakarta , Senin ( 13/04/2020 )
            kasus Covid-19 — naik                  | kasus Covid-19 — naik
            """)
    void makesTheSameUnitsOfGluedTokensAndOfRunningText(String text, String tokens) {
        ArticleText article = reader.read(text, Optional.empty());
        Units running = new Units();
        UnitReader unitReader = new UnitReader(running);
        unitReader.begin(text);
        unitReader.addSentence(article.tokens(), 0, article.tokens().size());

        Units given = UnitReader.ofTokens(List.of(tokens.split(" ")));

        assertThat(described(given)).isEqualTo(described(running));
    }

    private static List<String> described(Units units) {
        List<String> described = new ArrayList<>();
        for (int unit = 0; unit < units.size(); unit++) {
            described.add(units.gapBefore(unit) + " " + units.word(unit) + " " + units.gapAfter(unit));
        }
        return described;
    }
}
