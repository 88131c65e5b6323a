package id.kawat.embedded.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** How a new version must fit the versions before it, as Confluent defines it. */
enum CompatibilityLevel {
    NONE(false, false, false),
    /** The new version reads what the last one wrote. */
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    /** The last version reads what the new one writes. */
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean allVersions;

    CompatibilityLevel(boolean newReadsOld, boolean oldReadsNew, boolean allVersions) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.allVersions = allVersions;
    }

    static Optional<CompatibilityLevel> of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * What speaks against {@code next} after {@code earlier}.
     *
     * @param earlier in the order of their versions
     * @return empty if nothing does
     */
    List<String> objections(Schema next, List<Schema> earlier) {
        List<String> objections = new ArrayList<>();
        for (Schema old : allVersions ? earlier : lastOf(earlier)) {
            if (newReadsOld) {
                objections.addAll(objections(next, old, "new schema can't read data of the earlier one: "));
            }
            if (oldReadsNew) {
                objections.addAll(objections(old, next, "earlier schema can't read data of the new one: "));
            }
        }
        return objections;
    }

    private static List<Schema> lastOf(List<Schema> earlier) {
        return earlier.subList(Math.max(0, earlier.size() - 1), earlier.size());
    }

    private static List<String> objections(Schema reader, Schema writer, String prefix) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(found -> prefix + describe(found))
                .toList();
    }

    private static String describe(Incompatibility found) {
        return found.getType() + " at " + found.getLocation() + " (" + found.getMessage() + ")";
    }
}
