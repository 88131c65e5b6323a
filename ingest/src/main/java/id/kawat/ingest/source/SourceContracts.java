package id.kawat.ingest.source;

import id.kawat.ingest.wire.ReadHints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contracts with all sources. Immutable. */
public final class SourceContracts {

    /** No source has a contract: everything is read by its content alone. */
    public static final SourceContracts NONE = new SourceContracts(List.of());

    private final Map<String, SourceContract> byId = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if two have the same id
     */
    public SourceContracts(List<SourceContract> contracts) {
        for (SourceContract contract : contracts) {
            if (byId.put(contract.id(), contract) != null) {
                throw new IllegalArgumentException("two sources have the id " + contract.id());
            }
        }
    }

    /** In the order of the file. */
    public List<SourceContract> all() {
        return List.copyOf(byId.values());
    }

    /** Ids of all. */
    public Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    /** With the source of this id, where there is one. */
    public Optional<SourceContract> with(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What is known of input from a source; the same as {@code base} where no source is named. */
    public ReadHints hints(ReadHints base, Optional<String> source) {
        if (source.isEmpty()) {
            return base;
        }
        return source.flatMap(this::with).map(contract -> contract.hints(base)).orElseGet(() -> base.from(source));
    }
}
