package id.kawat.schemas.serde;

import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistrySettings;
import id.kawat.schemas.serde.WriterSchemas.Source;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes generated Avro records in Confluent's wire format. Takes Confluent's configuration keys, see {@link RegistrySettings},
 * and {@value #AUTO_REGISTER} (true unless set) and {@value #USE_LATEST} (false unless set; it has effect where
 * {@value #AUTO_REGISTER} is false, as with Confluent's). Thread-safe once configured.
 */
public final class SpecificAvroSerializer<T extends SpecificRecord> implements Serializer<T> {

    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_LATEST = "use.latest.version";

    private static final ThreadLocal<WireBytes> BYTES = ThreadLocal.withInitial(WireBytes::new);

    private final Map<Schema, DatumWriter<T>> writers = new ConcurrentHashMap<>();
    private @Nullable WriterSchemas schemas;

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        schemas = new WriterSchemas(new RegistryClient(RegistrySettings.of(configs)), source(configs), isKey);
    }

    private static Source source(Map<String, ?> configs) {
        if (flag(configs, AUTO_REGISTER, true)) {
            return Source.REGISTER;
        }
        return flag(configs, USE_LATEST, false) ? Source.LATEST : Source.LOOKUP;
    }

    private static boolean flag(Map<String, ?> configs, String key, boolean otherwise) {
        Object value = configs.get(key);
        if (value == null) {
            return otherwise;
        }
        return switch (value.toString()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key + ": true or false, not \"" + value + "\"");
        };
    }

    /**
     * @return null, a tombstone, for null
     * @throws SerializationException if the record is not complete
     * @throws id.kawat.schemas.registry.RegistryException if the schema's id can't be had
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T value) {
        if (value == null) {
            return null;
        }
        WriterSchema schema =
                Objects.requireNonNull(schemas, "configure() comes first").of(topic, value.getSchema());
        DatumWriter<T> writer = writers.computeIfAbsent(schema.declared(), declared -> writerFor(declared, value));
        try {
            return schema.isDeclared()
                    ? BYTES.get().encode(schema.id(), writer, value)
                    : BYTES.get().encodeAsWritten(schema, writer, value);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException cause) {
            throw new SerializationException(
                    "can't write a " + schema.declared().getFullName() + " for topic " + topic + ": "
                            + cause.getMessage(),
                    cause);
        }
    }

    private static <T> DatumWriter<T> writerFor(Schema schema, T value) {
        return new SpecificDatumWriter<>(schema, SpecificData.getForClass(value.getClass()));
    }
}
