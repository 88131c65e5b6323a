package id.kawat.schemas.client;

import java.util.HashMap;
import java.util.Map;

/**
 * Kafka's own client settings, handed through as the user wrote them.
 *
 * <p>{@code common} goes to every client ({@code bootstrap.servers}, {@code security.protocol}, ...); the others go to one
 * kind of client and win over {@code common}.
 */
public record KafkaSettings(
        Map<String, String> common,
        Map<String, String> producer,
        Map<String, String> consumer,
        Map<String, String> admin,
        Map<String, String> streams) {

    /**
     * @throws IllegalArgumentException if no broker is named
     */
    public KafkaSettings {
        common = Map.copyOf(common);
        producer = Map.copyOf(producer);
        consumer = Map.copyOf(consumer);
        admin = Map.copyOf(admin);
        streams = Map.copyOf(streams);
        if (common.getOrDefault("bootstrap.servers", "").isBlank()) {
            throw new IllegalArgumentException("kafka.bootstrap.servers: name at least one broker, as host:port");
        }
    }

    /** Only the brokers, everything else as Kafka has it. */
    public static KafkaSettings of(String bootstrapServers) {
        return new KafkaSettings(Map.of("bootstrap.servers", bootstrapServers), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The brokers, as {@code host:port,host:port}. */
    public String bootstrapServers() {
        return common.getOrDefault("bootstrap.servers", "");
    }

    /** Settings for a producer; what the user set wins over {@code defaults}. */
    public Map<String, Object> forProducer(Map<String, Object> defaults) {
        return over(defaults, producer);
    }

    /** Settings for a consumer; what the user set wins over {@code defaults}. */
    public Map<String, Object> forConsumer(Map<String, Object> defaults) {
        return over(defaults, consumer);
    }

    /** Settings for an admin client; what the user set wins over {@code defaults}. */
    public Map<String, Object> forAdmin(Map<String, Object> defaults) {
        return over(defaults, admin);
    }

    /** Settings for a Streams application; what the user set wins over {@code defaults}. */
    public Map<String, Object> forStreams(Map<String, Object> defaults) {
        return over(defaults, streams);
    }

    private Map<String, Object> over(Map<String, Object> defaults, Map<String, String> own) {
        Map<String, Object> merged = new HashMap<>(defaults);
        merged.putAll(common);
        merged.putAll(own);
        return merged;
    }
}
