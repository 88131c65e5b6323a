package id.kawat.streams.version;

import java.util.Optional;

/**
 * What came of an article so far, as far as it decides which version counts. The same deliveries in any order, any of them
 * any number of times, give an equal standing.
 *
 * <p>Versions that are numbers compare as numbers, all others by the provider's time. The two rules together are no order: 1 at
 * noon, an unnumbered one at eleven and 2 at ten would each beat the next. So the best of each sort is kept, with the latest
 * moment of any numbered version, and {@link #current} is told only where one of the two is beyond doubt; else the article is
 * held back until a delivery settles it. A cancel that names no version is final.
 *
 * <p>Of two extractions of one version that of the higher generation counts, and of one generation the one that came last. A
 * promotion begins a generation; so a result that was promoted stands against whatever the extractor before it finds again.
 *
 * <p>A version that does not count now will never count later without being delivered again: nothing has to be kept of it.
 *
 * @param numberedLatest latest moment of all numbered versions, late ones too
 */
public record Standing(
        boolean killed, Optional<Accepted> numbered, Optional<Moment> numberedLatest, Optional<Accepted> timed) {

    /** Of an article that nothing came of yet. */
    public static final Standing NOTHING = new Standing(false, Optional.empty(), Optional.empty(), Optional.empty());

    private static final Standing KILLED = new Standing(true, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A delivery that counts among its sort.
     *
     * @param extractor revision of the extractor it was passed on with
     * @param generation of that extraction
     */
    record Accepted(Stamp stamp, String extractor, int generation) {

        private boolean isAbove(Accepted other) {
            return stamp.isAbove(other.stamp) || (!other.stamp.isAbove(stamp) && generation > other.generation);
        }
    }

    /**
     * With one more delivery; equal to this where it changes nothing. The same delivery with another extractor is a change.
     *
     * @param extractor revision of the extractor
     */
    public Standing with(Stamp stamp, String extractor) {
        return with(stamp, extractor, 0);
    }

    /**
     * As {@link #with(Stamp, String)}, where promotions decide too.
     *
     * @param generation of the extraction, see {@link id.kawat.streams.generation.Generation}
     */
    public Standing with(Stamp stamp, String extractor, int generation) {
        if (killed || stamp.kill()) {
            return KILLED;
        }
        Accepted delivery = new Accepted(stamp, extractor, generation);
        return stamp.number().isPresent()
                ? new Standing(false, best(numbered, delivery), latest(stamp.moment()), timed)
                : new Standing(false, numbered, numberedLatest, best(timed, delivery));
    }

    private static Optional<Accepted> best(Optional<Accepted> known, Accepted delivery) {
        return known.filter(accepted -> accepted.isAbove(delivery)).or(() -> Optional.of(delivery));
    }

    private Optional<Moment> latest(Moment moment) {
        return numberedLatest.filter(known -> known.compareTo(moment) > 0).or(() -> Optional.of(moment));
    }

    /** The version that counts; empty where nothing came, where the article was killed and where versions contradict. */
    public Optional<Stamp> current() {
        return counting().map(Accepted::stamp);
    }

    /** Generation of the extraction that counts; 0 where no version does. */
    public int generation() {
        return counting().map(Accepted::generation).orElse(0);
    }

    private Optional<Accepted> counting() {
        if (numbered.isEmpty() || timed.isEmpty()) {
            return numbered.or(() -> timed);
        }
        Accepted byNumber = numbered.get();
        Moment byTime = timed.get().stamp().moment();
        if (numberedLatest.filter(latest -> byTime.compareTo(latest) > 0).isPresent()) {
            return timed;
        }
        return Optional.of(byNumber)
                .filter(accepted -> byTime.compareTo(accepted.stamp().moment()) <= 0);
    }

    /** Numbers and times contradict each other: nobody can tell which version counts. */
    public boolean isContradictory() {
        return numbered.isPresent() && timed.isPresent() && current().isEmpty();
    }
}
