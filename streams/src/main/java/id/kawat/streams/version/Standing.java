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
 * <p>A version that does not count now will never count later without being delivered again: nothing has to be kept of it.
 *
 * @param numberedLatest latest moment of all numbered versions, late ones too
 */
public record Standing(
        boolean killed, Optional<Accepted> numbered, Optional<Moment> numberedLatest, Optional<Accepted> timed) {

    /** Of an article that nothing came of yet. */
    public static final Standing NOTHING = new Standing(false, Optional.empty(), Optional.empty(), Optional.empty());

    private static final Standing KILLED = new Standing(true, Optional.empty(), Optional.empty(), Optional.empty());

    /** A delivery that counts among its sort, and the revision of the extractor it was passed on with. */
    record Accepted(Stamp stamp, String extractor) {}

    /**
     * With one more delivery; equal to this where it changes nothing. The same delivery with another extractor is a change.
     *
     * @param extractor revision of the extractor
     */
    public Standing with(Stamp stamp, String extractor) {
        if (killed || stamp.kill()) {
            return KILLED;
        }
        Accepted delivery = new Accepted(stamp, extractor);
        return stamp.number().isPresent()
                ? new Standing(false, best(numbered, delivery), latest(stamp.moment()), timed)
                : new Standing(false, numbered, numberedLatest, best(timed, delivery));
    }

    private static Optional<Accepted> best(Optional<Accepted> known, Accepted delivery) {
        return known.filter(accepted -> accepted.stamp().isAbove(delivery.stamp()))
                .or(() -> Optional.of(delivery));
    }

    private Optional<Moment> latest(Moment moment) {
        return numberedLatest.filter(known -> known.compareTo(moment) > 0).or(() -> Optional.of(moment));
    }

    /** The version that counts; empty where nothing came, where the article was killed and where versions contradict. */
    public Optional<Stamp> current() {
        if (numbered.isEmpty() || timed.isEmpty()) {
            return numbered.or(() -> timed).map(Accepted::stamp);
        }
        Stamp byNumber = numbered.get().stamp();
        Stamp byTime = timed.get().stamp();
        if (numberedLatest
                .filter(latest -> byTime.moment().compareTo(latest) > 0)
                .isPresent()) {
            return Optional.of(byTime);
        }
        return Optional.of(byNumber).filter(stamp -> byTime.moment().compareTo(stamp.moment()) <= 0);
    }

    /** Numbers and times contradict each other: nobody can tell which version counts. */
    public boolean isContradictory() {
        return numbered.isPresent() && timed.isPresent() && current().isEmpty();
    }
}
