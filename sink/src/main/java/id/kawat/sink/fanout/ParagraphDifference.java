package id.kawat.sink.fanout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which paragraphs differ between two bodies: all but a longest common subsequence.
 *
 * @param changed those of the new body that the old one did not have in this order, counted from 0
 * @param removed those of the old body that are gone, counted from 0
 */
record ParagraphDifference(List<Integer> changed, List<Integer> removed) {

    /** Bounds the table; bodies that differ in more are told as different from the first difference to the last. */
    private static final long MOST_CELLS = 4_000_000;

    static ParagraphDifference of(List<Long> before, List<Long> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int alike = 0;
        while (alike < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - alike).equals(after.get(after.size() - 1 - alike))) {
            alike++;
        }
        return between(before.subList(start, before.size() - alike), after.subList(start, after.size() - alike), start);
    }

    private static ParagraphDifference between(List<Long> before, List<Long> after, int start) {
        return (long) before.size() * after.size() > MOST_CELLS
                ? new ParagraphDifference(all(after, start), all(before, start))
                : compared(before, after, start);
    }

    private static List<Integer> all(List<Long> paragraphs, int start) {
        return IntStream.range(start, start + paragraphs.size()).boxed().toList();
    }

    private static ParagraphDifference compared(List<Long> before, List<Long> after, int start) {
        int[][] common = commonLengths(before, after);
        List<Integer> changed = new ArrayList<>();
        List<Integer> removed = new ArrayList<>();
        int i = before.size();
        int j = after.size();
        while (i > 0 || j > 0) {
            if (i > 0 && j > 0 && before.get(i - 1).equals(after.get(j - 1))) {
                i--;
                j--;
            } else if (j > 0 && (i == 0 || common[i][j - 1] >= common[i - 1][j])) {
                changed.add(start + --j);
            } else {
                removed.add(start + --i);
            }
        }
        Collections.reverse(changed);
        Collections.reverse(removed);
        return new ParagraphDifference(changed, removed);
    }

    /** {@code [i][j]}: length of a longest common subsequence of the first i and the first j. */
    private static int[][] commonLengths(List<Long> before, List<Long> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                common[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common;
    }
}
