package id.kawat.ingest.delivery;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Whether Kafka is there with the topics that ingest writes. Thread-safe. */
public final class Readiness implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 3000;

    private final Admin admin;
    private final List<String> topics;

    private Readiness(Admin admin, List<String> topics) {
        this.admin = admin;
        this.topics = topics;
    }

    public static Readiness of(KafkaSettings kafka, TopicPrefix prefix) {
        Map<String, Object> settings = kafka.forAdmin(Map.of(
                AdminClientConfig.CLIENT_ID_CONFIG, "kawat-ingest-readiness",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS));
        return new Readiness(
                Admin.create(settings),
                List.of(prefix.nameOf(Topics.RAW_ARTICLES), prefix.nameOf(Topics.DEAD_LETTERS)));
    }

    /** Why articles can't be taken now; empty where they can. Blocks up to three seconds. */
    public Optional<String> whyNot() {
        try {
            admin.describeTopics(topics).allTopicNames().get(PATIENCE_MILLIS + 500, TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException failure) {
            return Optional.of(
                    failure.getCause() instanceof UnknownTopicOrPartitionException
                            ? "topics are missing among " + topics + "; create them with `kawat topics create`"
                            : "Kafka did not answer (kafka.bootstrap.servers): " + failure.getCause());
        } catch (TimeoutException late) {
            return Optional.of("Kafka did not answer in time (kafka.bootstrap.servers)");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.of("ingest is stopping");
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofMillis(PATIENCE_MILLIS));
    }
}
