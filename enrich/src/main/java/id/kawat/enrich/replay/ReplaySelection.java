package id.kawat.enrich.replay;

import id.kawat.news.ReplayRecord;
import id.kawat.news.WireArticle;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which articles are done again: those whose version that counts was delivered within these limits. Deliveries outside of the times
 * are read all the same, because they decide which version counts and whether the article was killed.
 *
 * @param from first moment of arrival; empty for the beginning
 * @param to first moment of arrival that is too late; empty for none
 * @param source of the article; empty for all
 * @param article id of the only one; empty for all
 */
public record ReplaySelection(
        Optional<Instant> from, Optional<Instant> to, Optional<String> source, Optional<String> article) {

    /** All that ever came. */
    public static final ReplaySelection EVERYTHING =
            new ReplaySelection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * @throws IllegalArgumentException if nothing can be within it
     */
    public ReplaySelection {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new IllegalArgumentException("--from " + from.get() + " is not before --to " + to.get());
        }
    }

    static ReplaySelection of(ReplayRecord record) {
        return new ReplaySelection(record.getFrom(), record.getTo(), record.getSource(), record.getArticle());
    }

    /** False where no delivery under that key matters, so that it need not be read. */
    boolean mayConcern(@Nullable String key) {
        return article.isEmpty() || article.get().equals(key);
    }

    /** Whether its deliveries matter, at whatever time they came: source and id are the same in all of them. */
    boolean concerns(WireArticle delivery) {
        return source.isEmpty() || source.get().equals(delivery.getSource());
    }

    /** Whether this delivery is done again where it is the version that counts. */
    boolean takes(WireArticle delivery) {
        return concerns(delivery) && isWithin(delivery.getProvenance().getReceivedAt());
    }

    /**
     * Whether bytes that nobody can read are tried again.
     *
     * @param timestamp of the record, as there is no better time
     */
    boolean takesUnreadable(long timestamp) {
        return source.isEmpty() && isWithin(Instant.ofEpochMilli(timestamp));
    }

    private boolean isWithin(Instant arrival) {
        return from.filter(arrival::isBefore).isEmpty()
                && to.filter(end -> !arrival.isBefore(end)).isEmpty();
    }
}
