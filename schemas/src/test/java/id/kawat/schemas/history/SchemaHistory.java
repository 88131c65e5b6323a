package id.kawat.schemas.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaFormatter;

/**
 * Every version of every contract that was ever released, as {@code <folder>/<Name>/<version>.avsc} from 1 on. A contract may
 * change only so that it still reads what any of its versions wrote (BACKWARD_TRANSITIVE), and each change is a new version.
 */
final class SchemaHistory {

    private static final String HOW_TO_RECORD =
            "record it with ./mvnw test -pl schemas -Dtest=SchemaHistoryTest -Dschemas.record=true and commit the new file";

    private final Path folder;

    SchemaHistory(Path folder) {
        this.folder = folder;
    }

    /** Oldest first. */
    List<Schema> versions(String name) throws IOException {
        List<Schema> versions = new ArrayList<>();
        Path file = file(name, 1);
        while (Files.exists(file)) {
            versions.add(new Schema.Parser().parse(Files.readString(file)));
            file = file(name, versions.size() + 1);
        }
        return versions;
    }

    private Path file(String name, int version) {
        return folder.resolve(name).resolve(version + ".avsc");
    }

    /** Why the build must fail, for a person; empty where it need not. */
    Optional<String> objection(Schema current) throws IOException {
        Optional<String> incompatible = incompatibility(current);
        if (incompatible.isPresent()) {
            return incompatible;
        }
        List<Schema> versions = versions(current.getName());
        boolean recorded = !versions.isEmpty()
                && versions.get(versions.size() - 1).toString().equals(current.toString());
        return recorded
                ? Optional.empty()
                : Optional.of(current.getFullName() + " differs from version " + versions.size() + " in "
                        + folder.resolve(current.getName()) + "; if the change is meant, " + HOW_TO_RECORD);
    }

    private Optional<String> incompatibility(Schema current) throws IOException {
        List<Schema> versions = versions(current.getName());
        for (int i = 0; i < versions.size(); i++) {
            var found = SchemaCompatibility.checkReaderWriterCompatibility(current, versions.get(i))
                    .getResult()
                    .getIncompatibilities();
            if (!found.isEmpty()) {
                return Optional.of(current.getFullName() + " can't read what version " + (i + 1) + " wrote: " + found
                        + "; give new fields a default, keep types and enum symbols, rename with aliases");
            }
        }
        return Optional.empty();
    }

    /**
     * Adds the schema as the newest version, unless it is that already.
     *
     * @throws IllegalStateException if it can't read what an earlier version wrote
     */
    void record(Schema current) throws IOException {
        incompatibility(current).ifPresent(reason -> {
            throw new IllegalStateException(reason);
        });
        if (objection(current).isPresent()) {
            Path file = file(current.getName(), versions(current.getName()).size() + 1);
            Files.createDirectories(file.getParent());
            Files.writeString(file, SchemaFormatter.format("json/pretty", current) + "\n");
        }
    }
}
