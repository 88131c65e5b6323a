package id.kawat.schemas.serde;

import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistryRefusedException;
import id.kawat.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads generated Avro records from Confluent's wire format. The class is the one that the writer's schema names; its own,
 * perhaps newer or older, schema is what the bytes are resolved to. Takes Confluent's configuration keys, see
 * {@link RegistrySettings}. Thread-safe once configured.
 */
public final class SpecificAvroDeserializer<T extends SpecificRecord> implements Deserializer<T> {

    private static final ThreadLocal<WireBytes> BYTES = ThreadLocal.withInitial(WireBytes::new);

    private final Map<Integer, DatumReader<T>> readers = new ConcurrentHashMap<>();
    private @Nullable RegistryClient registry;

    public SpecificAvroDeserializer() {
        GeneratedClasses.trust();
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        registry = new RegistryClient(RegistrySettings.of(configs));
    }

    /**
     * @return null for a tombstone
     * @throws SerializationException if the bytes are at fault: not of the format, an id that nobody registered, not of the
     *     schema they claim
     * @throws id.kawat.schemas.registry.RegistryException if the registry is: the same bytes may be readable later
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (!WireBytes.hasHeader(data)) {
            throw new SerializationException("topic " + topic + ": " + data.length
                    + " bytes that are no Avro in Confluent's wire format (0x00, four-byte schema id)");
        }
        int id = WireBytes.schemaId(data);
        DatumReader<T> reader = reader(id);
        try {
            return BYTES.get().decode(reader, data);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | ClassCastException cause) {
            throw new SerializationException(
                    "topic " + topic + ": bytes are not of the schema with id " + id + " that they name: "
                            + cause.getMessage(),
                    cause);
        }
    }

    private DatumReader<T> reader(int id) {
        DatumReader<T> known = readers.get(id);
        if (known != null) {
            return known;
        }
        DatumReader<T> made = newReader(id, writerSchema(id));
        readers.put(id, made);
        return made;
    }

    private Schema writerSchema(int id) {
        try {
            return Objects.requireNonNull(registry, "configure() comes first").schema(id);
        } catch (RegistryRefusedException refused) {
            if (refused.isNotFound()) {
                throw new SerializationException("schema id " + id + " is not in the registry", refused);
            }
            throw refused;
        }
    }

    private static <T> DatumReader<T> newReader(int id, Schema writer) {
        Class<?> type = recordClass(id, writer.getFullName());
        try {
            Schema reader = SpecificData.get().getSchema(type);
            return new SpecificDatumReader<>(writer, reader, SpecificData.getForClass(type));
        } catch (AvroRuntimeException cause) {
            throw new SerializationException("schema id " + id + " can't be read as " + type.getName(), cause);
        }
    }

    private static Class<?> recordClass(int id, String name) {
        try {
            Class<?> type = Class.forName(name, false, SpecificAvroDeserializer.class.getClassLoader());
            if (SpecificRecord.class.isAssignableFrom(type)) {
                return type;
            }
        } catch (ClassNotFoundException | LinkageError absent) {
            // told below
        }
        throw new SerializationException("schema id " + id + " is of " + name + ", for which there is no record class");
    }
}
