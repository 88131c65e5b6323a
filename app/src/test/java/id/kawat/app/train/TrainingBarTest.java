package id.kawat.app.train;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.cli.CapturedTerminal;
import org.junit.jupiter.api.Test;

class TrainingBarTest {

    @Test
    void drawsABarForEachStageWhereAPersonLooks() {
        CapturedTerminal captured = CapturedTerminal.ofWatcher();

        train(captured);

        assertThat(captured.err())
                .contains("words of raw text", "given tokens", "2/2")
                .contains("100%");
        assertThat(captured.out()).isEmpty();
    }

    @Test
    void saysEachStageOnceElsewhere() {
        CapturedTerminal captured = CapturedTerminal.ofScript();

        train(captured);

        assertThat(captured.err().lines()).containsExactly("training: words of raw text", "training: given tokens");
        assertThat(captured.out()).isEmpty();
    }

    private static void train(CapturedTerminal captured) {
        try (TrainingBar bar = new TrainingBar(captured.terminal())) {
            bar.stage("words of raw text", 1);
            bar.step();
            bar.stage("given tokens", 2);
            bar.step();
            bar.step();
        }
    }
}
