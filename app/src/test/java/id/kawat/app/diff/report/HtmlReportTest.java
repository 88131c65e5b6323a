package id.kawat.app.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.diff.compare.ArticleComparison;
import id.kawat.app.diff.compare.DiffTally;
import id.kawat.app.diff.compare.Results;
import id.kawat.news.EntityType;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</style><style>body{display:none}",
            "&lt;b&gt; &#60;i&#62;",
            "'; alert(1); '",
            "\u202Eterbalik",
            "\u0000\u001b[31m",
            "<!-- --> ]]>");

    @Test
    void showsWhatDiffersWithItsSentence() throws IOException {
        String page = page(tally("Ratna Dewi"));

        assertThat(page)
                .contains(
                        "<h1>live <span class=\"arrow\">→</span> baru</h1>",
                        "reattributed",
                        "Ratna Dewi",
                        "person:budi")
                .contains("<mark class=\"m-quote\">&quot;Ya,&quot;<span class=\"label\">quote</span></mark>")
                .contains("22 November 2026, 23:00 UTC");
    }

    @Test
    void asksForNothingFromAnywhere() throws IOException {
        assertThat(page(tally("Ratna")))
                .doesNotContainPattern(Pattern.compile("(src|href|action)\\s*=|url\\(|@import|<link|<script|<iframe"))
                .contains("default-src 'none'");
    }

    @Test
    void writesHostileWordsAsWords() throws IOException {
        String skeleton = tags(page(tally("aman")));
        for (String hostile : HOSTILE) {
            String page = page(tally(hostile));

            assertThat(tags(page)).as(hostile).isEqualTo(skeleton);
            assertThat(page).doesNotContain("\u0000", "\u001b");
        }
    }

    @Test
    void saysThatThereIsNoDifference() throws IOException {
        DiffTally tally = new DiffTally(3);
        tally.same();

        assertThat(page(tally)).contains("No difference.").doesNotContain("<article>");
    }

    /** Every tag with its attributes, but for numbers, which follow the length of what was quoted. */
    private static String tags(String page) {
        String body = page.substring(page.indexOf("<body>"));
        return String.join(
                        "",
                        Pattern.compile("<[^>]*>")
                                .matcher(body)
                                .results()
                                .map(found -> found.group())
                                .toList())
                .replaceAll("[0-9]+", "0");
    }

    private static DiffTally tally(String words) {
        DiffTally tally = new DiffTally(3);
        String body = "Awal " + words + ". \"Ya,\" kata Ratna Dewi kepada Budi, " + words + ".";
        Results before =
                Results.of("a", body).headline(words).from(words).quote("\"Ya,\"", "Ratna Dewi", "person:" + words);
        Results after = Results.of("a", body)
                .headline(words)
                .from(words)
                .quote("\"Ya,\"", "Budi", "person:budi")
                .entity("person:" + words, words, EntityType.PER, "Ratna Dewi");
        tally.differs(ArticleComparison.compare(before.by("r1"), after.by("r2")).orElseThrow());
        tally.oneSided("only in live: not replayed into baru", false);
        return tally;
    }

    private static String page(DiffTally tally) throws IOException {
        StringWriter page = new StringWriter();
        new HtmlReport("live", "baru", Instant.parse("2026-11-22T23:00:00Z")).write(tally, page);
        return page.toString();
    }
}
