package id.kawat.streams.version;

import id.kawat.news.Rights;
import id.kawat.news.WireArticle;
import java.time.Instant;
import java.util.Optional;

/**
 * When a version may be seen, as far as it says so itself: from the end of its embargo to the end of its time of use.
 *
 * @param from empty for at once
 * @param until first moment at which it may no longer be seen; empty for never
 */
public record Showing(Hold hold, Optional<Instant> from, Optional<Instant> until) {

    public static Showing of(WireArticle article) {
        return new Showing(
                Hold.of(article), article.getEmbargoUntil(), article.getRights().flatMap(Rights::getExpiresAt));
    }

    /** It may be seen some day without coming again, unless that day is over: its text has to be kept. */
    public boolean isEver() {
        return hold == Hold.NONE || hold == Hold.EMBARGO;
    }

    /** Its day is still to come. */
    public boolean isBefore(Instant now) {
        return from.filter(now::isBefore).isPresent();
    }

    /** Its day is over. */
    public boolean isOver(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }
}
