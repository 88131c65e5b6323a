package id.kawat.schemas.serde;

import id.kawat.schemas.topic.Topic;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Makes the serde for a topic's values, of the class that the settings name. */
public final class ValueSerdes {

    private static final String CONFLUENT = "io.confluent.kafka.streams.serdes.avro.SpecificAvroSerde";
    private static final String OURS = "id.kawat.schemas.serde.SpecificAvroSerde";

    private final SerdeSettings settings;

    public ValueSerdes(SerdeSettings settings) {
        this.settings = settings;
        GeneratedClasses.trust(); // whichever serde it is
    }

    /**
     * A configured serde, to be closed by the caller.
     *
     * @throws IllegalArgumentException if the class that the settings name can't be loaded or is no serde
     */
    @SuppressWarnings("unchecked")
    public <V> Serde<V> of(Topic<V> topic) {
        if (topic.valueType() == byte[].class) {
            return (Serde<V>) Serdes.ByteArray();
        }
        Serde<V> serde = (Serde<V>) newSerde(settings.serdeClass().orElseGet(ValueSerdes::bestPresent));
        serde.configure(Map.copyOf(settings.config()), false);
        return serde;
    }

    private static String bestPresent() {
        return load(CONFLUENT).isPresent() ? CONFLUENT : OURS;
    }

    private static Serde<?> newSerde(String className) {
        Class<?> type = load(className)
                .orElseThrow(() -> new IllegalArgumentException(
                        "serde.class: no class " + className + " on the class path; put its jar into lib/"));
        try {
            return (Serde<?>) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException cause) {
            throw new IllegalArgumentException(
                    "serde.class: " + className + " is not a Serde with a public constructor without parameters",
                    cause);
        }
    }

    private static Optional<Class<?>> load(String className) {
        try {
            return Optional.of(Class.forName(className));
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }
}
