package id.kawat.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that would take minutes if time grew with the square of their length; the bound leaves room for busy machines. */
class HostileTextTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private static final Extractor EXTRACTOR = Extractors.standard();

    @Test
    void readsThirtyThousandQuotesInOneArticle() {
        String text = "\"Air sudah surut hari ini,\" kata Budi Santosa. ".repeat(30_000);

        Extraction extraction = assertTimeoutPreemptively(GENEROUS, () -> EXTRACTOR.extract(text, Optional.empty()));

        assertThat(extraction.quotes()).hasSize(30_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            “                                                     | 100000
            "Air<br>                                              | 30000
            “‘                                                    | 10000
            kata ia dan Budi mengatakan bahwa menurut             | 5000
            she said that he said, and said to the man who said   | 4000
            Budi menggambarkan itu "x" lalu                       | 7000
            menurut Budi, yang mengatakan, kata Sari,             | 5000
            Dalam surat itu disebutkan, dan disebutkan bahwa      | 5000
            """)
    void readsAnythingInTimeThatGrowsWithItsLength(String unit, int times) {
        String text = (unit.strip() + " ").replace("<br> ", "\n").repeat(times);

        Extraction extraction = assertTimeoutPreemptively(GENEROUS, () -> EXTRACTOR.extract(text, Optional.empty()));

        assertThat(extraction.quotes())
                .allSatisfy(quote -> assertThat(quote.span().end()).isLessThanOrEqualTo(text.length()));
    }
}
