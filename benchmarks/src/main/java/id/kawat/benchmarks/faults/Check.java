package id.kawat.benchmarks.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run's results beside those of an undisturbed one, record by record for each key.
 *
 * @param lost records that are missing
 * @param doubled records that are there more often than they should
 * @param foreign records that the undisturbed run has not at all
 * @param outOfOrder keys whose records are all there, but in another order
 * @param states keys whose last record is another, so that a reader of the end ends up elsewhere
 * @param examples some of what was found, for a person
 */
record Check(long lost, long doubled, long foreign, long outOfOrder, long states, List<String> examples) {

    private static final int EXAMPLES = 20;

    Check {
        examples = List.copyOf(examples);
    }

    boolean isClean() {
        return lost + doubled + foreign + outOfOrder + states == 0;
    }

    /** Compares every key of every topic that either has. */
    static Check of(Results undisturbed, Results found) {
        Comparison comparison = new Comparison();
        Set<String> topics = new LinkedHashSet<>(undisturbed.topics());
        topics.addAll(found.topics());
        for (String topic : topics) {
            Set<String> keys = new LinkedHashSet<>(undisturbed.keys(topic));
            keys.addAll(found.keys(topic));
            keys.forEach(
                    key -> comparison.compare(topic + " " + key, undisturbed.of(topic, key), found.of(topic, key)));
        }
        return comparison.result();
    }

    private static final class Comparison {
        private long lost;
        private long doubled;
        private long foreign;
        private long outOfOrder;
        private long states;
        private final List<String> examples = new ArrayList<>();

        void compare(String where, List<Long> expected, List<Long> found) {
            if (expected.equals(found)) {
                return;
            }
            Map<Long, Long> surplus = surplus(expected, found);
            long missing = surplus.values().stream()
                    .filter(n -> n < 0)
                    .mapToLong(n -> -n)
                    .sum();
            long strange = sum(surplus, expected, false);
            long again = sum(surplus, expected, true);
            lost += missing;
            foreign += strange;
            doubled += again;
            outOfOrder += missing + strange + again == 0 ? 1 : 0;
            states += last(expected) == last(found) ? 0 : 1;
            if (examples.size() < EXAMPLES) {
                examples.add(where + ": " + words(expected) + " became " + words(found));
            }
        }

        private static Map<Long, Long> surplus(List<Long> expected, List<Long> found) {
            Map<Long, Long> surplus = new LinkedHashMap<>();
            found.forEach(content -> surplus.merge(content, 1L, Long::sum));
            expected.forEach(content -> surplus.merge(content, -1L, Long::sum));
            return surplus;
        }

        private static long sum(Map<Long, Long> surplus, List<Long> expected, boolean known) {
            return surplus.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0 && expected.contains(entry.getKey()) == known)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        /** A key that nothing was ever written for looks to a reader as one that was retracted. */
        private static long last(List<Long> records) {
            return records.isEmpty() ? Results.TOMBSTONE : records.get(records.size() - 1);
        }

        private static String words(List<Long> records) {
            return records.stream()
                    .map(content -> content == Results.TOMBSTONE ? "gone" : Long.toHexString(content))
                    .collect(Collectors.joining(", ", "[", "]"));
        }

        Check result() {
            return new Check(lost, doubled, foreign, outOfOrder, states, examples);
        }
    }
}
