package id.kawat.app.settings;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Kafka and the registry that a command talks to, and how our topics are named there. */
public record Connection(KafkaSettings kafka, SerdeSettings serde, TopicPrefix prefix, TopicLayout layout) {

    private static final List<String> KINDS = List.of("producer.", "consumer.", "admin.", "streams.");

    /**
     * From the settings in force.
     *
     * @throws SettingsException if one of them can't be used
     */
    public static Connection of(Settings settings) {
        try {
            return new Connection(
                    kafka(settings),
                    new SerdeSettings(settings.optional(Setting.SERDE_CLASS), settings.forSerde()),
                    new TopicPrefix(settings.text(Setting.TOPICS_PREFIX)),
                    new TopicLayout(settings.optionalNumber(Setting.TOPICS_PARTITIONS, 1, 10_000), (short)
                            settings.number(Setting.TOPICS_REPLICATION_FACTOR, -1, 100)));
        } catch (IllegalArgumentException refused) {
            throw new SettingsException(String.valueOf(refused.getMessage()));
        }
    }

    private static KafkaSettings kafka(Settings settings) {
        Map<String, String> common = new HashMap<>(settings.under("kafka."));
        common.keySet().removeIf(key -> KINDS.stream().anyMatch(key::startsWith));
        return new KafkaSettings(
                common,
                settings.under("kafka.producer."),
                settings.under("kafka.consumer."),
                settings.under("kafka.admin."),
                settings.under("kafka.streams."));
    }

    /** The same settings against other addresses: those of the embedded Kafka and registry. */
    public Connection at(String bootstrapServers, String registryUrl) {
        Map<String, String> common = new HashMap<>(kafka.common());
        common.put("bootstrap.servers", bootstrapServers);
        Map<String, String> serdeConfig = new HashMap<>(serde.config());
        serdeConfig.put("schema.registry.url", registryUrl);
        return new Connection(
                new KafkaSettings(common, kafka.producer(), kafka.consumer(), kafka.admin(), kafka.streams()),
                new SerdeSettings(serde.serdeClass(), serdeConfig),
                prefix,
                layout);
    }
}
