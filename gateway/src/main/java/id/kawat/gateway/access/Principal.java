package id.kawat.gateway.access;

import java.util.Set;

/**
 * Who asks, and what they may read.
 *
 * @param name of the token, for messages and limits
 * @param feeds names such as {@code quotes}; empty: all
 * @param sources ids of feeds of articles; empty: all
 */
public record Principal(String name, Set<String> feeds, Set<String> sources) {

    public Principal {
        feeds = Set.copyOf(feeds);
        sources = Set.copyOf(sources);
    }

    public boolean mayRead(String feed) {
        return feeds.isEmpty() || feeds.contains(feed);
    }

    public boolean mayReadSource(String source) {
        return sources.isEmpty() || sources.contains(source);
    }
}
