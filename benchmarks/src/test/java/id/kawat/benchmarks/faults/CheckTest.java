package id.kawat.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CheckTest {

    private static Results results(long... ofTheMiddleKey) {
        Results results = new Results();
        results.add("changes", "before", 1);
        for (long content : ofTheMiddleKey) {
            results.add("changes", "middle", content);
        }
        results.add("changes", "after", 2);
        return results;
    }

    @Test
    void findsNothingWhereAllIsAsItShould() {
        Check check = Check.of(results(11, 12), results(11, 12));

        assertThat(check.isClean()).isTrue();
        assertThat(check.examples()).isEmpty();
    }

    @Test
    void countsWhatIsMissing() {
        Check check = Check.of(results(11, 12, 13), results(11, 13));

        assertThat(check)
                .extracting(Check::lost, Check::doubled, Check::outOfOrder)
                .containsExactly(1L, 0L, 0L);
        assertThat(check.states()).isZero();
    }

    @Test
    void countsAKeyThatIsMissingAltogether() {
        Check check = Check.of(results(11), results());

        assertThat(check).extracting(Check::lost, Check::states).containsExactly(1L, 1L);
        assertThat(check.examples()).singleElement().asString().contains("changes middle");
    }

    @Test
    void countsWhatIsThereTwice() {
        Check check = Check.of(results(11, 12), results(11, 11, 12));

        assertThat(check)
                .extracting(Check::lost, Check::doubled, Check::foreign)
                .containsExactly(0L, 1L, 0L);
        assertThat(check.isClean()).isFalse();
    }

    @Test
    void allowsTwiceWhatTheUndisturbedRunHasTwice() {
        assertThat(Check.of(results(11, 12, 11), results(11, 12, 11)).isClean()).isTrue();
    }

    @Test
    void countsAnotherOrder() {
        Check check = Check.of(results(11, 12), results(12, 11));

        assertThat(check)
                .extracting(Check::lost, Check::doubled, Check::outOfOrder, Check::states)
                .containsExactly(0L, 0L, 1L, 1L);
    }

    @Test
    void countsWhatNobodyExpected() {
        Check check = Check.of(results(11), results(11, 99));

        assertThat(check).extracting(Check::foreign, Check::states).containsExactly(1L, 1L);
    }

    @Test
    void holdsARetractionForTheSameStateAsNothing() {
        Check check = Check.of(results(), results(Results.TOMBSTONE));

        assertThat(check).extracting(Check::foreign, Check::states).containsExactly(1L, 0L);
    }
}
