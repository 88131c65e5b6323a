package id.kawat.schemas.serde;

import java.util.Map;
import java.util.Optional;

/**
 * Which serde reads and writes Avro values, and its own configuration.
 *
 * @param serdeClass name of a {@code Serde} class; empty means Confluent's {@code SpecificAvroSerde} where it is on the class
 *     path, else ours
 * @param config handed to the serde as it is, with Confluent's keys: {@code schema.registry.url},
 *     {@code auto.register.schemas}, {@code use.latest.version}, {@code basic.auth.credentials.source},
 *     {@code basic.auth.user.info}
 */
public record SerdeSettings(Optional<String> serdeClass, Map<String, String> config) {

    /**
     * @throws IllegalArgumentException if no registry is named
     */
    public SerdeSettings {
        config = Map.copyOf(config);
        if (config.getOrDefault("schema.registry.url", "").isBlank()) {
            throw new IllegalArgumentException(
                    "schema.registry.url: name the schema registry, as http://host:port (several with commas)");
        }
    }

    /** Our choice of serde against the registry at {@code url}. */
    public static SerdeSettings of(String url) {
        return new SerdeSettings(Optional.empty(), Map.of("schema.registry.url", url));
    }
}
