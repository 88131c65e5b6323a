package id.kawat.benchmarks.faults;

import id.kawat.benchmarks.faults.Fault.Blow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** When which blow falls on whom: by the progress of the feed, so that a seed tells all of it. */
record FaultPlan(List<Fault> faults) {

    /** The first and the last twentieth of the feed pass in peace. */
    private static final double QUIET = 0.05;

    private static final int ONE_IN_OVERLAPS = 5;

    FaultPlan {
        faults = List.copyOf(faults);
    }

    /** Every kind of blow on every victim equally often, as far as {@code count} allows, in an order that the seed tells. */
    static FaultPlan of(int count, int deliveries, long seed) {
        Random random = new Random(seed);
        List<Fault> faults = new ArrayList<>();
        List<Kind> kinds = kinds(count, random);
        double first = deliveries * QUIET;
        double spacing = count == 0 ? 0 : deliveries * (1 - 2 * QUIET) / count;
        for (int i = 0; i < count; i++) {
            int after = (int) (first + spacing * (i + random.nextDouble() / 2));
            faults.add(
                    new Fault(after, kinds.get(i).victim(), kinds.get(i).blow(), random.nextInt(ONE_IN_OVERLAPS) == 0));
        }
        return new FaultPlan(faults);
    }

    private record Kind(Victim victim, Blow blow) {}

    private static List<Kind> kinds(int count, Random random) {
        List<Kind> kinds = new ArrayList<>();
        while (kinds.size() < count) {
            List<Kind> round = new ArrayList<>();
            for (Victim victim : Victim.values()) {
                for (Blow blow : Blow.values()) {
                    round.add(new Kind(victim, blow));
                }
            }
            Collections.shuffle(round, random);
            kinds.addAll(round);
        }
        return kinds.subList(0, count);
    }
}
