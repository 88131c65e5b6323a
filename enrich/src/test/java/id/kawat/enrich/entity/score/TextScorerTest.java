package id.kawat.enrich.entity.score;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextScorerTest {

    private static final GoldName KOTA_BOGOR =
            new GoldName(new Span(10, 20), EntityType.LOC, List.of(new Span(15, 20)), false);
    private static final GoldName OPTIONAL = new GoldName(new Span(30, 40), EntityType.ORG, List.of(), true);

    private final TextScorer scorer = new TextScorer();

    @Test
    void takesAnAlternativeSpanForRightButOnlyOnce() {
        scorer.add(List.of(KOTA_BOGOR), List.of(found(15, 20, EntityType.LOC), found(10, 20, EntityType.LOC)));

        assertThat(scorer.scores().overall()).isEqualTo(new SpanScores.Score(1, 2, 1));
    }

    @Test
    void wantsTheRightType() {
        scorer.add(List.of(KOTA_BOGOR), List.of(found(10, 20, EntityType.ORG)));

        assertThat(scorer.scores().of(EntityType.ORG)).isEqualTo(new SpanScores.Score(0, 1, 0));
        assertThat(scorer.scores().of(EntityType.LOC)).isEqualTo(new SpanScores.Score(0, 0, 1));
    }

    @Test
    void countsNothingThatTouchesAnOptionalName() {
        scorer.add(
                List.of(KOTA_BOGOR, OPTIONAL), List.of(found(32, 36, EntityType.PER), found(50, 55, EntityType.PER)));

        assertThat(scorer.scores().overall()).isEqualTo(new SpanScores.Score(0, 1, 1));
    }

    private static Mention found(int start, int end, EntityType type) {
        return new Mention(new Span(start, end), type);
    }
}
