package id.kawat.embedded;

import id.kawat.schemas.client.KafkaSettings;
import java.nio.file.Path;

/** Embedded Kafka and registry on free ports of 127.0.0.1. */
public final class EmbeddedCluster implements Cluster {

    private final EmbeddedKafka kafka;
    private final EmbeddedRegistry registry;

    private EmbeddedCluster(EmbeddedKafka kafka, EmbeddedRegistry registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /**
     * Returns when both take requests.
     *
     * @throws EmbeddedStartException if the folder can't be had
     */
    public static EmbeddedCluster start(Path folder) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
        try {
            KafkaSettings settings = KafkaSettings.of(kafka.bootstrapServers());
            return new EmbeddedCluster(kafka, EmbeddedRegistry.start(BrokerSettings.HOST, 0, settings));
        } catch (RuntimeException failure) {
            kafka.close();
            throw failure;
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
    }
}
