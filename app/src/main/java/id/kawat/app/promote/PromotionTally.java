package id.kawat.app.promote;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Adds up what a promotion does, or would do. Not thread-safe. */
final class PromotionTally {

    /** A result is made by one revision; if it is not, some of them are enough to see it. */
    private static final int MOST_REVISIONS = 10;

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Set<String> revisions = new TreeSet<>();
    private long quotesAdded;
    private long quotesRemoved;
    private long quotesReattributed;
    private long entitiesAdded;
    private long entitiesRemoved;

    void add(Switch decided, String revision) {
        outcomes.merge(decided.outcome(), 1L, Long::sum);
        if (revisions.size() < MOST_REVISIONS) {
            revisions.add(revision);
        }
        Difference difference = decided.difference();
        quotesAdded += difference.quotesAdded();
        quotesRemoved += difference.quotesRemoved();
        quotesReattributed += difference.quotesReattributed();
        entitiesAdded += difference.entitiesAdded();
        entitiesRemoved += difference.entitiesRemoved();
    }

    long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Revisions of the extractors that made the result. */
    Set<String> revisions() {
        return revisions;
    }

    String summary() {
        return quotesAdded + " quotes added, " + quotesRemoved + " removed, " + quotesReattributed
                + " by another speaker; " + entitiesAdded + " entities added, " + entitiesRemoved + " removed";
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.name().toLowerCase(Locale.ROOT), count(outcome));
        }
        json.put("quotes_added", quotesAdded);
        json.put("quotes_removed", quotesRemoved);
        json.put("quotes_reattributed", quotesReattributed);
        json.put("entities_added", entitiesAdded);
        json.put("entities_removed", entitiesRemoved);
        return json;
    }
}
