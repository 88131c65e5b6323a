package id.kawat.schemas.serde;

import id.kawat.schemas.registry.RegisteredSchema;
import id.kawat.schemas.registry.RegistryClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Finds the schema to write a topic's records with, once for each topic and schema. Subjects are named after the topic:
 * {@code <topic>-value} or {@code <topic>-key}. Thread-safe.
 */
final class WriterSchemas {

    /** Where the id comes from. */
    enum Source {
        /** {@code auto.register.schemas=true}: the record's schema, registered if need be. */
        REGISTER,
        /** {@code use.latest.version=true}: what the subject holds as its latest version when we first ask. */
        LATEST,
        /** Neither: the record's schema, which somebody else registered. */
        LOOKUP
    }

    private final RegistryClient registry;
    private final Source source;
    private final String suffix;
    private final Map<String, WriterSchema> byTopic = new ConcurrentHashMap<>();

    WriterSchemas(RegistryClient registry, Source source, boolean isKey) {
        this.registry = registry;
        this.source = source;
        this.suffix = isKey ? "-key" : "-value";
    }

    WriterSchema of(String topic, Schema declared) {
        WriterSchema known = byTopic.get(topic);
        if (known != null && known.declared().equals(declared)) {
            return known;
        }
        WriterSchema found = ask(topic + suffix, declared);
        byTopic.put(topic, found);
        return found;
    }

    private WriterSchema ask(String subject, Schema declared) {
        return switch (source) {
            case REGISTER -> new WriterSchema(declared, declared, registry.register(subject, declared));
            case LOOKUP -> new WriterSchema(declared, declared, registry.lookup(subject, declared));
            case LATEST -> latest(registry.latest(subject), declared);
        };
    }

    private static WriterSchema latest(RegisteredSchema latest, Schema declared) {
        var verdict = SchemaCompatibility.checkReaderWriterCompatibility(latest.schema(), declared);
        if (verdict.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new SerializationException("use.latest.version: a " + declared.getFullName()
                    + " of this program can't be written as version " + latest.version() + " of subject "
                    + latest.subject() + "; run the program that fits it, or set use.latest.version=false");
        }
        return new WriterSchema(declared, latest.schema(), latest.id());
    }
}
