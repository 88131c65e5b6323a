package id.kawat.app.article;

import id.kawat.news.WireArticle;
import id.kawat.streams.version.Stamp;
import id.kawat.streams.version.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of one delivery when it arrived.
 *
 * @param whyNot why it did not count then; empty where it did
 */
record VersionFate(WireArticle article, Optional<String> whyNot) {

    static final String REPEATED = "came before";
    static final String OUTRANKED = "a higher version is there";
    static final String AFTER_KILL = "came after a cancel that is final";
    static final String CONTRADICTS = "version numbers and times contradict each other";

    /** Of all deliveries, in the order in which they came. */
    static List<VersionFate> of(List<WireArticle> deliveries) {
        List<VersionFate> fates = new ArrayList<>();
        Set<Stamp> seen = new HashSet<>();
        Standing standing = Standing.NOTHING;
        for (WireArticle article : deliveries) {
            Stamp stamp = Stamp.of(article);
            Standing next = standing.with(stamp, "");
            fates.add(new VersionFate(article, whyNot(standing, next, stamp, !seen.add(stamp))));
            standing = next;
        }
        return fates;
    }

    private static Optional<String> whyNot(Standing before, Standing after, Stamp stamp, boolean isRepeated) {
        if (isRepeated) {
            return Optional.of(REPEATED);
        }
        if (after.killed()) {
            return before.killed() ? Optional.of(AFTER_KILL) : Optional.empty();
        }
        if (after.isContradictory()) {
            return Optional.of(CONTRADICTS);
        }
        return after.current().filter(stamp::equals).isPresent() ? Optional.empty() : Optional.of(OUTRANKED);
    }

    /** The delivery that counts after all of them, as far as any does. */
    static Optional<WireArticle> current(List<WireArticle> deliveries) {
        Standing standing = Standing.NOTHING;
        for (WireArticle article : deliveries) {
            standing = standing.with(Stamp.of(article), "");
        }
        Optional<Stamp> current = standing.current();
        return current.flatMap(stamp -> deliveries.stream()
                .filter(article -> Stamp.of(article).equals(stamp))
                .findFirst());
    }
}
