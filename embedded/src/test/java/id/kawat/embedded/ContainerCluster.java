package id.kawat.embedded;

import id.kawat.schemas.topic.Topic;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka and Apicurio Registry in containers; needs Docker. */
public final class ContainerCluster implements Cluster {

    private static final String KAFKA_IMAGE = "apache/kafka-native:4.3.1";
    private static final String REGISTRY_IMAGE = "apicurio/apicurio-registry:3.0.9";
    private static final int REGISTRY_PORT = 8080;

    private final KafkaContainer kafka;
    private final GenericContainer<?> registry;

    private ContainerCluster(KafkaContainer kafka, GenericContainer<?> registry) {
        this.kafka = kafka;
        this.registry = registry;
    }

    /** Returns when both take requests. */
    @SuppressWarnings("resource") // closed with the cluster
    public static ContainerCluster start() {
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(Topic.MAX_RECORD_BYTES))
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        GenericContainer<?> registry = new GenericContainer<>(REGISTRY_IMAGE)
                .withEnv("APICURIO_RULES_GLOBAL_COMPATIBILITY", "BACKWARD")
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp("/apis/ccompat/v7/subjects").forStatusCode(200));
        ContainerCluster cluster = new ContainerCluster(kafka, registry);
        try {
            kafka.start();
            registry.start();
            return cluster;
        } catch (RuntimeException failure) {
            cluster.close();
            throw failure;
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String registryUrl() {
        return "http://" + registry.getHost() + ":" + registry.getMappedPort(REGISTRY_PORT) + "/apis/ccompat/v7";
    }

    @Override
    public void close() {
        registry.stop();
        kafka.stop();
    }
}
