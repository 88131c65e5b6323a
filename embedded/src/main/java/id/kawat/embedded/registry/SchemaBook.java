package id.kawat.embedded.registry;

import id.kawat.embedded.registry.SchemaLog.Configured;
import id.kawat.embedded.registry.SchemaLog.Fact;
import id.kawat.embedded.registry.SchemaLog.Registered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * What the registry knows: versions of subjects, ids of schemas, levels of compatibility. The same schema has one id in all
 * subjects; schemas are the same if their normalised JSON is, documentation included. Thread-safe.
 */
final class SchemaBook {

    private final SchemaLog log;
    private final Map<String, NavigableMap<Integer, Registered>> subjects = new TreeMap<>();
    private final Map<Integer, String> schemas = new HashMap<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<Optional<String>, CompatibilityLevel> levels = new HashMap<>();
    private int lastId;

    /** Reads what the log kept. */
    SchemaBook(SchemaLog log) {
        this.log = log;
        log.replay(this::apply);
    }

    private void apply(Fact fact) {
        if (fact instanceof Registered registered) {
            subjects.computeIfAbsent(registered.subject(), name -> new TreeMap<>())
                    .put(registered.version(), registered);
            schemas.put(registered.id(), registered.schema());
            ids.putIfAbsent(registered.schema(), registered.id());
            lastId = Math.max(lastId, registered.id());
        } else if (fact instanceof Configured configured) {
            CompatibilityLevel.of(configured.level()).ifPresent(level -> levels.put(configured.subject(), level));
        }
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<Integer> versions(String subject) {
        return List.copyOf(versionsOf(subject).keySet());
    }

    private NavigableMap<Integer, Registered> versionsOf(String subject) {
        return Optional.ofNullable(subjects.get(subject)).orElseThrow(() -> RegistryError.noSubject(subject));
    }

    /**
     * @param version a number, {@code latest} or {@code -1}
     */
    synchronized Registered version(String subject, String version) {
        NavigableMap<Integer, Registered> versions = versionsOf(subject);
        if (version.equals("latest") || version.equals("-1")) {
            return versions.lastEntry().getValue();
        }
        return Optional.ofNullable(versions.get(versionNumber(version)))
                .orElseThrow(() -> RegistryError.noVersion(version));
    }

    private static int versionNumber(String version) {
        try {
            int number = Integer.parseInt(version);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw RegistryError.invalidVersion(version);
    }

    synchronized String schema(int id) {
        return Optional.ofNullable(schemas.get(id)).orElseThrow(() -> RegistryError.noSchema(id + " "));
    }

    /** The version that holds exactly this schema. */
    synchronized Registered lookup(String subject, String schema) {
        String normalised = parse(schema).toString();
        return find(versionsOf(subject), normalised).orElseThrow(() -> RegistryError.noSchema(""));
    }

    private static Optional<Registered> find(NavigableMap<Integer, Registered> versions, String normalised) {
        return versions.values().stream()
                .filter(version -> version.schema().equals(normalised))
                .findFirst();
    }

    /** Adds a version, or finds the one that holds this schema already. */
    synchronized Registered register(String subject, String schema) {
        Schema parsed = parse(schema);
        String normalised = parsed.toString();
        NavigableMap<Integer, Registered> versions = subjects.getOrDefault(subject, new TreeMap<>());
        return find(versions, normalised).orElseGet(() -> {
            List<String> objections = level(subject).objections(parsed, schemasOf(versions));
            if (!objections.isEmpty()) {
                throw RegistryError.incompatible(subject, String.join("; ", objections));
            }
            int version = versions.isEmpty() ? 1 : versions.lastKey() + 1;
            return keep(new Registered(subject, version, idFor(normalised), normalised));
        });
    }

    /** A new id is used up even if its fact can't be kept: it may have been, and must not name another schema later. */
    private int idFor(String normalised) {
        return Optional.ofNullable(ids.get(normalised)).orElseGet(() -> ++lastId);
    }

    private <F extends Fact> F keep(F fact) {
        try {
            log.append(fact);
        } catch (RuntimeException cause) {
            RegistryError error = RegistryError.notStored(String.valueOf(cause.getMessage()));
            error.initCause(cause);
            throw error;
        }
        apply(fact);
        return fact;
    }

    /** What speaks against this schema beside that version. */
    synchronized List<String> objections(String subject, String version, String schema) {
        Schema next = parse(schema);
        Registered beside = version(subject, version);
        return level(subject).objections(next, List.of(parse(beside.schema())));
    }

    /** What speaks against this schema as the next version. */
    synchronized List<String> objections(String subject, String schema) {
        return level(subject).objections(parse(schema), schemasOf(versionsOf(subject)));
    }

    private static List<Schema> schemasOf(NavigableMap<Integer, Registered> versions) {
        return versions.values().stream()
                .map(version -> parse(version.schema()))
                .toList();
    }

    private static Schema parse(String schema) {
        if (schema.isBlank()) {
            throw RegistryError.invalidSchema("empty");
        }
        try {
            return new Schema.Parser().parse(schema);
        } catch (AvroRuntimeException cause) {
            throw RegistryError.invalidSchema(String.valueOf(cause.getMessage()));
        }
    }

    /** The level that counts for a subject: its own, else the one for all, which is BACKWARD unless set. */
    synchronized CompatibilityLevel level(String subject) {
        return levels.getOrDefault(Optional.of(subject), level());
    }

    synchronized CompatibilityLevel level() {
        return levels.getOrDefault(Optional.empty(), CompatibilityLevel.BACKWARD);
    }

    synchronized Optional<CompatibilityLevel> ownLevel(String subject) {
        return Optional.ofNullable(levels.get(Optional.of(subject)));
    }

    /** Sets the level of one subject, or the one for all. */
    synchronized CompatibilityLevel configure(Optional<String> subject, String level) {
        CompatibilityLevel wanted = CompatibilityLevel.of(level).orElseThrow(() -> RegistryError.invalidLevel(level));
        keep(new Configured(subject, wanted.name()));
        return wanted;
    }
}
