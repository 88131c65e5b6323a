package id.kawat.app.diff.compare;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums what differs between two results, and keeps the largest differences. Not thread-safe. */
public final class DiffTally {

    /** The largest first; of equals, by id, so that the same results are always told alike. */
    private static final Comparator<ArticleDifference> LARGEST =
            Comparator.comparingInt(ArticleDifference::weight).reversed().thenComparing(ArticleDifference::articleId);

    private final int samples;
    private final PriorityQueue<ArticleDifference> largest = new PriorityQueue<>(LARGEST.reversed());
    private final Counts total = new Counts();
    private final SortedMap<String, Counts> bySource = new TreeMap<>();
    private final SortedMap<String, Counts> byLanguage = new TreeMap<>();
    private final SortedMap<String, Counts> byRule = new TreeMap<>();
    private final SortedMap<String, Long> oneSided = new TreeMap<>();
    private long compared;
    private long differing;
    private long otherTexts;
    private long missing;

    /**
     * @param samples how many of the largest differences are kept
     */
    public DiffTally(int samples) {
        this.samples = samples;
    }

    /** An article on which both agree. */
    public void same() {
        compared++;
    }

    /** An article on which they differ. */
    public void differs(ArticleDifference difference) {
        compared++;
        if (difference.isOtherText()) {
            otherTexts++;
            return;
        }
        differing++;
        difference.changes().forEach(change -> count(difference, change));
        largest.add(difference);
        if (largest.size() > samples) {
            largest.poll();
        }
    }

    private void count(ArticleDifference difference, Change change) {
        total.add(change);
        counts(bySource, difference.article().getSource()).add(change);
        counts(byLanguage, difference.lang()).add(change);
        if (change.thing() == Thing.QUOTE) {
            counts(byRule, change.rule()).add(change);
        }
    }

    private static Counts counts(Map<String, Counts> by, String key) {
        return by.computeIfAbsent(key, fresh -> new Counts());
    }

    /**
     * An article that stands on one side only.
     *
     * @param why on which side and why, for people
     * @param differs whether that is a difference, not the nature of the sides
     */
    public void oneSided(String why, boolean differs) {
        oneSided.merge(why, 1L, Long::sum);
        missing += differs ? 1 : 0;
    }

    /** Whether both sides say the same. */
    public boolean isSame() {
        return differing + otherTexts + missing == 0;
    }

    /** Articles on both sides. */
    public long compared() {
        return compared;
    }

    /** Of those, with the same text and other entities or quotes. */
    public long differing() {
        return differing;
    }

    /** Of those, in another version or with another text. */
    public long otherTexts() {
        return otherTexts;
    }

    public Counts total() {
        return total;
    }

    public SortedMap<String, Counts> bySource() {
        return Collections.unmodifiableSortedMap(bySource);
    }

    public SortedMap<String, Counts> byLanguage() {
        return Collections.unmodifiableSortedMap(byLanguage);
    }

    /** Quotes only, by the rule of the new side. */
    public SortedMap<String, Counts> byRule() {
        return Collections.unmodifiableSortedMap(byRule);
    }

    /** Articles on one side, by reason. */
    public SortedMap<String, Long> oneSided() {
        return Collections.unmodifiableSortedMap(oneSided);
    }

    /** The largest differences, the largest first. */
    public List<ArticleDifference> largest() {
        return largest.stream().sorted(LARGEST).toList();
    }
}
