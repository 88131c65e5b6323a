package id.kawat.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.extract.Extractors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is reached on the articles we wrote and annotated ourselves; every floor may only rise. */
final class GoldQuotesTest {

    private static final Path GOLD = Path.of("src", "test", "resources", "gold");

    @ParameterizedTest
    @CsvSource({
        // kind, F1 of spans, F1 of spans with the right speaker
        "quotes-id.jsonl, direct,   99.9, 94.7",
        "quotes-id.jsonl, indirect, 97.9, 91.6",
        "quotes-id.jsonl, overall,  99.5, 94.9",
        "quotes-en.jsonl, direct,   98.9, 98.9",
        "quotes-en.jsonl, mixed,    93.3, 93.3",
        "quotes-en.jsonl, indirect, 96.6, 96.6",
        "quotes-en.jsonl, overall,  97.9, 97.9",
    })
    void findsNoFewerThanBefore(String file, String kind, double spans, double endToEnd) throws IOException {
        List<GoldArticle> articles = GoldArticle.read(GOLD.resolve(file));

        QuoteScore score = QuoteScore.of(Extractors.standard(), articles);

        assertThat(articles).hasSizeGreaterThanOrEqualTo(25);
        assertThat(score.tally(kind).spans().f1())
                .describedAs(String.join("\n", score.mistakes()))
                .isGreaterThanOrEqualTo(spans);
        assertThat(score.tally(kind).endToEnd().f1())
                .describedAs(String.join("\n", score.mistakes()))
                .isGreaterThanOrEqualTo(endToEnd);
    }
}
