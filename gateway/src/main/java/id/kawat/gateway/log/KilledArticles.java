package id.kawat.gateway.log;

import id.kawat.gateway.filter.Facts;
import id.kawat.schemas.topic.Topic;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The articles that were killed lately, whose words may still stand on topics that are not yet compacted, and in the live end.
 * Thread-safe.
 *
 * <p>A record of such an article that is not younger than the kill is told as the retraction that follows it: at the same place,
 * without a word, so that nobody gets too little or anything twice.
 */
final class KilledArticles {

    /** For so long a topic may hold what was overwritten, and as long again for a broker that is late. */
    static final Duration KEPT = Topic.COMPACTION_LAG.multipliedBy(2);

    /** Kills are rare; should they not be, the eldest give way. */
    private static final int MOST = 100_000;

    /** Milliseconds since 1970 of the kill, by article, in the order they were told. */
    private final Map<String, Long> killedAt = new LinkedHashMap<>();

    /** Learns from a record of {@code news.changes}. */
    synchronized void note(Facts change, long timestamp) {
        switch (change.kind()) {
            case "killed" -> add(change.articleId(), timestamp);
            case "accepted", "released" ->
                killedAt.computeIfPresent(change.articleId(), (id, at) -> timestamp <= at ? null : at);
            default -> {
                // hides or shows nothing that was not told before
            }
        }
    }

    private void add(String articleId, long timestamp) {
        killedAt.remove(articleId);
        killedAt.put(articleId, timestamp);
        if (killedAt.size() > MOST) {
            killedAt.remove(killedAt.keySet().iterator().next());
        }
    }

    /** {@code result} without its words, where they are of a killed article. */
    Result checked(Result result, long timestamp) {
        return isKilled(result.facts(), timestamp) ? result.withdrawn() : result;
    }

    private synchronized boolean isKilled(Optional<Facts> facts, long timestamp) {
        return facts.map(Facts::articleId)
                .map(killedAt::get)
                .filter(at -> timestamp <= at)
                .isPresent();
    }
}
