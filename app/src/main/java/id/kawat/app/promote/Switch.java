package id.kawat.app.promote;

import id.kawat.news.EnrichedArticle;
import id.kawat.streams.version.Hold;
import id.kawat.streams.version.Showing;
import id.kawat.streams.version.Stamp;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of one article of the result.
 *
 * @param promoted what becomes live: the article as it is live, with what the result found in it. So nothing but the
 *     extraction changes, and all of it can be taken back
 */
record Switch(Outcome outcome, Difference difference, Optional<EnrichedArticle> promoted) {

    /**
     * Decides by the version that counts live. What is not shown and does not wait to be shown stays where it is: a promotion
     * brings no text back.
     *
     * @param read makes the live record of its bytes
     */
    static Switch decide(EnrichedArticle found, LiveArticle live, Function<byte[], EnrichedArticle> read, Instant now) {
        if (live.standing().equals(LiveArticle.UNKNOWN.standing())) {
            return none(Outcome.NOT_LIVE);
        }
        Optional<Stamp> current = live.standing().current();
        if (current.isEmpty()) {
            return none(Outcome.NOT_SHOWN);
        }
        if (!current.get().equals(Stamp.of(found.getArticle()))) {
            return none(isEver(current.get().hold()) ? Outcome.OTHER_VERSION : Outcome.NOT_SHOWN);
        }
        Showing showing = Showing.of(found.getArticle());
        if (!showing.isEver() || showing.isOver(now)) {
            return none(Outcome.NOT_SHOWN);
        }
        return live.record()
                .map(bytes -> between(read.apply(bytes), found))
                .orElseGet(() -> none(Outcome.NOT_RESTORABLE));
    }

    private static boolean isEver(Hold hold) {
        return hold == Hold.NONE || hold == Hold.EMBARGO;
    }

    private static Switch between(EnrichedArticle live, EnrichedArticle found) {
        Difference difference = Difference.between(live, found);
        if (!difference.isAny()) {
            return none(Outcome.UNCHANGED);
        }
        EnrichedArticle promoted =
                EnrichedArticle.newBuilder(found).setArticle(live.getArticle()).build();
        return new Switch(Outcome.SWITCHED, difference, Optional.of(promoted));
    }

    private static Switch none(Outcome outcome) {
        return new Switch(outcome, Difference.NONE, Optional.empty());
    }
}
