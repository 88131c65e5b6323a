package id.kawat.sink.fanout;

import id.kawat.news.ArticleChange;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.streams.version.Stamp;
import id.kawat.streams.version.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a version of an article, or a moment that it waited for, changes in what is to be seen.
 *
 * @param changes the difference only, in the order to write them: tombstones first, so that a record that moved to another
 *     partition is never gone for good where two of its partitions are one
 * @param told what to say of it on news.changes
 * @param toKeep the version, where it has to wait for its time
 */
record Update(
        ArticleState state, List<Change> changes, Optional<ArticleChange> told, Optional<EnrichedArticle> toKeep) {

    /**
     * The visible records become those of {@code version} if it is the one that counts and may be shown. They vanish if no version
     * counts or the one that does may not be shown. They stay as they are if another version counts.
     *
     * @param generation of what was found in it, see {@link id.kawat.streams.generation.Generation}
     * @param arrival of the version
     * @param now the moment it is looked at, which decides about embargo and expiry
     */
    static Update decide(
            ArticleState known,
            EnrichedArticle version,
            int generation,
            WithheldQuotes withheld,
            Instant arrival,
            Instant now) {
        WireArticle article = version.getArticle();
        Stamp stamp = Stamp.of(article);
        Standing standing = known.standing().with(stamp, version.getExtractor(), generation);
        Optional<Stamp> current = standing.current();
        boolean isOutranked = current.isPresent() && !current.get().equals(stamp);
        if (isOutranked || standing.equals(known.standing())) {
            ArticleState asBefore = new ArticleState(standing, known.situation(), known.shown());
            return new Update(asBefore, List.of(), Optional.empty(), Optional.empty());
        }
        Situation situation = current.isPresent() ? Situation.of(article, now) : uncounted(standing, article);
        Map<Place, SpecificRecord> records = situation.isVisible() ? Records.of(version, withheld) : Map.of();
        Shown shown = situation.isVisible() ? Shown.of(version, records) : Shown.NOTHING;
        return between(article.getArticleId(), known, new ArticleState(standing, situation, shown), records, arrival)
                .keeping(version);
    }

    private static Situation uncounted(Standing standing, WireArticle article) {
        return standing.killed() ? Situation.killed(article.getSource()) : Situation.contradictory(article.getSource());
    }

    /**
     * The embargo of the version that counts has ended, or its time of use.
     *
     * @param held the version, where it was kept for this moment
     * @param due the moment, which may be long past
     */
    static Update atDue(
            String articleId,
            ArticleState known,
            Optional<EnrichedArticle> held,
            WithheldQuotes withheld,
            Instant due,
            Instant now) {
        Situation situation = known.situation().at(now);
        Optional<EnrichedArticle> visible = held.filter(version -> situation.isVisible());
        Map<Place, SpecificRecord> records =
                visible.map(version -> Records.of(version, withheld)).orElse(Map.of());
        Shown shown = visible.map(version -> Shown.of(version, records)).orElse(Shown.NOTHING);
        return between(articleId, known, new ArticleState(known.standing(), situation, shown), records, due);
    }

    private static Update between(
            String articleId, ArticleState known, ArticleState state, Map<Place, SpecificRecord> records, Instant at) {
        return new Update(
                state,
                difference(known.shown(), state.shown(), records),
                ArticleChanges.of(articleId, known, state, at),
                Optional.empty());
    }

    private Update keeping(EnrichedArticle version) {
        return state.situation().isWaiting() ? new Update(state, changes, told, Optional.of(version)) : this;
    }

    private static List<Change> difference(Shown before, Shown after, Map<Place, SpecificRecord> records) {
        List<Change> changes = new ArrayList<>();
        before.records().keySet().stream()
                .filter(place -> !after.records().containsKey(place))
                .forEach(place -> changes.add(Change.retraction(place)));
        after.records().forEach((place, content) -> {
            if (!content.equals(before.records().get(place))) {
                changes.add(new Change(place, Optional.ofNullable(records.get(place)), content));
            }
        });
        return changes;
    }
}
