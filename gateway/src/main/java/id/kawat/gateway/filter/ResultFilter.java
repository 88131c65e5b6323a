package id.kawat.gateway.filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which results a subscriber wants. An empty wish lets everything through; of several values of one wish one has to fit, and
 * every wish has to be met.
 *
 * @param langs as BCP 47 primary subtags in lower case
 * @param kinds in lower case
 */
public record ResultFilter(
        List<NameMatch> speakers, List<NameMatch> entities, Set<String> sources, Set<String> langs, Set<String> kinds) {

    /** Lets everything through. */
    public static final ResultFilter ALL = new ResultFilter(List.of(), List.of(), Set.of(), Set.of(), Set.of());

    public ResultFilter {
        speakers = List.copyOf(speakers);
        entities = List.copyOf(entities);
        sources = Set.copyOf(sources);
        langs = Set.copyOf(langs);
        kinds = Set.copyOf(kinds);
    }

    /** True where nothing was wished. */
    public boolean isOpen() {
        return equals(ALL);
    }

    public boolean accepts(Facts facts) {
        return isWanted(sources, facts.source())
                && (langs.isEmpty() || facts.lang().filter(langs::contains).isPresent())
                && isWanted(kinds, facts.kind())
                && names(speakers, facts.speakers())
                && names(entities, facts.entities());
    }

    /**
     * Whether a retraction concerns this subscriber. It names only a key and a source, so it goes to everyone who could have been
     * given what it retracts.
     *
     * @param source of the article, where the record says it
     */
    public boolean acceptsRetraction(Optional<String> source) {
        return sources.isEmpty() || source.isEmpty() || sources.contains(source.get());
    }

    private static boolean isWanted(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean names(List<NameMatch> wanted, List<Named> named) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (NameMatch wish : wanted) {
            for (Named one : named) {
                if (wish.matches(one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
