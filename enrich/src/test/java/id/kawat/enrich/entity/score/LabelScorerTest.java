package id.kawat.enrich.entity.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kawat.enrich.entity.EntityType;
import org.junit.jupiter.api.Test;

/** Labels as numbers: 0 outside, 1 and 2 a person, 3 and 4 an organisation, 5 and 6 a place. */
class LabelScorerTest {

    private final LabelScorer scorer = new LabelScorer();

    @Test
    void countsANameOnlyIfBothEndsAndTheTypeAreRight() {
        scorer.add(new byte[] {1, 2, 0, 3, 4, 0, 5}, new byte[] {1, 2, 0, 3, 0, 0, 3});

        assertThat(scorer.scores().of(EntityType.PER)).isEqualTo(new SpanScores.Score(1, 1, 1));
        assertThat(scorer.scores().of(EntityType.ORG)).isEqualTo(new SpanScores.Score(0, 2, 1));
        assertThat(scorer.scores().of(EntityType.LOC)).isEqualTo(new SpanScores.Score(0, 0, 1));
        assertThat(scorer.scores().overall().f1()).isCloseTo(100.0 / 3, within(1e-9));
    }

    @Test
    void partsNamesThatTouch() {
        scorer.add(new byte[] {1, 1, 2}, new byte[] {1, 2, 2});

        assertThat(scorer.scores().overall()).isEqualTo(new SpanScores.Score(0, 1, 2));
    }

    @Test
    void beginsANameThatGoesOnWithoutHavingBegun() {
        scorer.add(new byte[] {0, 6, 6, 2}, new byte[] {0, 5, 6, 1});

        assertThat(scorer.scores().overall()).isEqualTo(new SpanScores.Score(2, 2, 2));
    }

    @Test
    void isZeroWhereNothingWasFound() {
        scorer.add(new byte[] {1}, new byte[] {0});

        assertThat(scorer.scores().overall().precision()).isZero();
        assertThat(scorer.scores().overall().f1()).isZero();
    }
}
