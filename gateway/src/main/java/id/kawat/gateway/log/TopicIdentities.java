package id.kawat.gateway.log;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;

/** Asks Kafka who the topics of results are. */
final class TopicIdentities {

    private TopicIdentities() {}

    /**
     * The ids that Kafka gave the topics when they were made, folded to 64 bits.
     *
     * @throws IllegalStateException if a topic is not there
     */
    static Map<Topic<?>, Long> of(KafkaSettings kafka, TopicPrefix prefix) {
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            Map<String, TopicDescription> described = admin.describeTopics(
                            ResultLogs.results().stream().map(prefix::nameOf).toList())
                    .allTopicNames()
                    .get();
            Map<Topic<?>, Long> identities = new HashMap<>();
            for (Topic<?> topic : ResultLogs.results()) {
                TopicDescription description = described.get(prefix.nameOf(topic));
                Uuid id = description == null ? Uuid.ZERO_UUID : description.topicId();
                identities.put(topic, id.getMostSignificantBits() ^ id.getLeastSignificantBits());
            }
            return identities;
        } catch (ExecutionException refused) {
            throw new IllegalStateException(
                    "the topics of results can't be described: " + String.valueOf(refused.getMessage())
                            + "; create them with `kawat topics create`",
                    refused);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }
}
