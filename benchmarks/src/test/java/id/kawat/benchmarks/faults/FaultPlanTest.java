package id.kawat.benchmarks.faults;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.benchmarks.faults.Fault.Blow;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

final class FaultPlanTest {

    @Test
    void isToldByItsSeed() {
        FaultPlan plan = FaultPlan.of(100, 20_000, 7);

        assertThat(FaultPlan.of(100, 20_000, 7)).isEqualTo(plan);
        assertThat(FaultPlan.of(100, 20_000, 8)).isNotEqualTo(plan);
    }

    @Test
    void strikesEveryPartInEveryWay() {
        FaultPlan plan = FaultPlan.of(120, 20_000, 7);

        for (Victim victim : Victim.values()) {
            for (Blow blow : Blow.values()) {
                assertThat(plan.faults())
                        .filteredOn(fault -> fault.victim() == victim && fault.blow() == blow)
                        .hasSize(10);
            }
        }
    }

    @Test
    void strikesInTheOrderOfTheFeedAndBeforeItsEnd() {
        FaultPlan plan = FaultPlan.of(100, 20_000, 7);

        assertThat(plan.faults()).isSortedAccordingTo(Comparator.comparing(Fault::after));
        assertThat(plan.faults()).allSatisfy(fault -> assertThat(fault.after()).isBetween(1_000, 19_000));
    }

    @Test
    void strikesNobodyWhereNoFaultIsAskedFor() {
        assertThat(FaultPlan.of(0, 100, 7).faults()).isEmpty();
    }
}
