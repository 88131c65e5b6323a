package id.kawat.enrich.replay;

import id.kawat.news.WireArticle;
import id.kawat.streams.version.Showing;
import id.kawat.streams.version.Stamp;
import id.kawat.streams.version.Standing;
import java.util.Optional;

/**
 * What is to be done of an article, after the deliveries so far.
 *
 * @param offset of the delivery to be enriched: the version that counts, where it may be shown some day and is selected
 */
record Choice(Standing standing, Optional<Long> offset) {

    static final Choice NOTHING = new Choice(Standing.NOTHING, Optional.empty());

    /** Nothing is kept by extractor here: a replay has one. */
    private static final String NO_EXTRACTOR = "";

    /**
     * After one more delivery.
     *
     * @param isTaken it is among those that are selected
     */
    Choice after(WireArticle delivery, long at, boolean isTaken) {
        Stamp stamp = Stamp.of(delivery);
        Standing next = standing.with(stamp, NO_EXTRACTOR);
        Optional<Stamp> current = next.current();
        boolean isSettled = current.isPresent() && current.equals(standing.current());
        if (isSettled && offset.isPresent()) {
            return new Choice(next, offset); // the same version once more, or one that does not count
        }
        boolean counts = current.filter(stamp::equals).isPresent();
        return new Choice(
                next, counts && isTaken && Showing.of(delivery).isEver() ? Optional.of(at) : Optional.empty());
    }
}
