package id.kawat.enrich.entity.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kawat.enrich.entity.crf.Labels;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final int L = Labels.COUNT;
    private static final int UNITS = 4;
    private static final double STEP = 1e-5;

    private final Random random = new Random(5);
    private final double[] scores = random.doubles((long) UNITS * L, -1, 1).toArray();
    private final double[] transitions = random.doubles((long) L * L, -1, 1).toArray();
    private final Chain chain = new Chain();

    @Test
    void givesTheGradientOfTheLogSumByScores() {
        for (int i = 0; i < scores.length; i++) {
            double slope = slope(scores, i);

            chain.run(scores, transitions, UNITS);

            assertThat(chain.marginal(i / L, i % L)).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void givesTheGradientOfTheLogSumByTransitions() {
        for (int i = 0; i < transitions.length; i++) {
            double slope = slope(transitions, i);

            chain.run(scores, transitions, UNITS);

            assertThat(chain.pair(i / L, i % L)).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void sumsOverEveryLabelling() {
        double sum = 0;
        int[] labels = new int[UNITS];
        for (int code = 0; code < Math.pow(L, UNITS); code++) {
            for (int unit = 0, rest = code; unit < UNITS; unit++, rest /= L) {
                labels[unit] = rest % L;
            }
            sum += Math.exp(score(labels));
        }

        chain.run(scores, transitions, UNITS);

        assertThat(chain.logSum()).isCloseTo(Math.log(sum), within(1e-9));
    }

    private double score(int[] labels) {
        double score = 0;
        for (int unit = 0; unit < UNITS; unit++) {
            score += scores[unit * L + labels[unit]];
            score += unit == 0 ? 0 : transitions[labels[unit - 1] * L + labels[unit]];
        }
        return score;
    }

    private double slope(double[] values, int at) {
        double value = values[at];
        values[at] = value + STEP;
        chain.run(scores, transitions, UNITS);
        double above = chain.logSum();
        values[at] = value - STEP;
        chain.run(scores, transitions, UNITS);
        double below = chain.logSum();
        values[at] = value;
        return (above - below) / (2 * STEP);
    }
}
