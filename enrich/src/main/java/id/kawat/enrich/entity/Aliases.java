package id.kawat.enrich.entity;

import id.kawat.enrich.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names that a user has said to mean an entity; asked before any rule of ours, by type, language and name. Case and the dots
 * of initials do not matter. Immutable.
 */
public final class Aliases {

    /** No file: rules alone decide. */
    public static final Aliases NONE = new Aliases(List.of(), "");

    private final Map<String, Alias> byVariant = new HashMap<>();
    private final String fingerprint;

    /** @param rows without contradiction: {@link AliasFile} has seen to that */
    Aliases(List<Alias> rows, String fingerprint) {
        this.fingerprint = fingerprint;
        for (Alias row : rows) {
            byVariant.put(key(row.type(), row.language().orElse(""), row.variant()), row);
            byVariant.putIfAbsent(key(row.type(), row.language().orElse(""), row.name()), row);
        }
    }

    /** The row for a name in an article of that language; a row for this language goes before one for all. */
    Optional<Alias> find(EntityType type, Optional<Language> language, String name) {
        if (byVariant.isEmpty()) {
            return Optional.empty();
        }
        Optional<Alias> here = language.map(known -> byVariant.get(key(type, known.tag(), name)));
        return here.or(() -> Optional.ofNullable(byVariant.get(key(type, "", name))));
    }

    static String key(EntityType type, String language, String name) {
        return type + "|" + language + "|" + Names.fold(Names.collapse(name));
    }

    /** Changes when the file does; empty without a file. */
    public String fingerprint() {
        return fingerprint;
    }
}
