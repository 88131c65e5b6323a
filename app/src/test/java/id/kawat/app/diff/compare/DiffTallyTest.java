package id.kawat.app.diff.compare;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.EntityType;
import org.junit.jupiter.api.Test;

final class DiffTallyTest {

    private static final String TEXT = "\"Ya,\" kata Ratna. \"Tidak,\" kata Budi.";

    private final DiffTally tally = new DiffTally(2);

    @Test
    void sumsBySourceLanguageAndRule() {
        tally.same();
        tally.differs(difference("a", 1));

        assertThat(tally.isSame()).isFalse();
        assertThat(tally.compared()).isEqualTo(2);
        assertThat(tally.total().of(Thing.QUOTE, Kind.ADDED)).isEqualTo(1);
        assertThat(tally.bySource())
                .hasEntrySatisfying("antara", counts -> assertThat(counts.all()).isEqualTo(2));
        assertThat(tally.byLanguage()).containsOnlyKeys("id");
        assertThat(tally.byRule())
                .hasEntrySatisfying(
                        "cue-speaker",
                        counts -> assertThat(counts.of(Thing.QUOTE)).isEqualTo(1));
    }

    @Test
    void keepsTheLargestWhateverTheirOrder() {
        tally.differs(difference("a", 1));
        tally.differs(difference("b", 2));
        tally.differs(difference("c", 1));

        assertThat(tally.largest())
                .extracting(difference -> difference.article().getGuid())
                .first()
                .isEqualTo("b");
        assertThat(tally.largest()).hasSize(2);
    }

    @Test
    void countsAnArticleOnOneSideAsADifferenceOnlyWhereItIsOne() {
        tally.oneSided("only in live: not replayed", false);
        assertThat(tally.isSame()).isTrue();

        tally.oneSided("only in a: not in b", true);
        assertThat(tally.isSame()).isFalse();
        assertThat(tally.oneSided()).hasSize(2);
    }

    private static ArticleDifference difference(String name, int quotes) {
        Results after = Results.of(name, TEXT).entity("person:ratna", "Ratna", EntityType.PER, "Ratna");
        after.quote("\"Ya,\"", "Ratna", "person:ratna");
        if (quotes > 1) {
            after.quote("\"Tidak,\"", "Budi", "person:budi");
        }
        return ArticleComparison.compare(Results.of(name, TEXT).by("r1"), after.by("r2"))
                .orElseThrow();
    }
}
