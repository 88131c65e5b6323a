package id.kawat.app.promote;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The topics that a promotion reads and writes, by their full names.
 *
 * @param result whose promotion it is
 * @param before result that keeps what is replaced
 * @param found what the result holds
 * @param live what the sink reads
 * @param shown what the sink shows
 * @param topicId Kafka's id of {@code found}
 * @param partitions of each of them
 */
record ResultTopics(
        ResultName result, ResultName before, String found, String live, String shown, String topicId, int partitions) {

    private static final String BEFORE = "before-";

    /** As long as the other, so that what was promoted under any name can be taken back. */
    private static final String UNDONE = "undone-";

    /**
     * Looks them up.
     *
     * @throws CommandFailure if there is no such result, or it can't be promoted here
     */
    static ResultTopics of(ResultName result, Connection connection, Admin admin) {
        String found = connection.prefix().nameOf(Topics.enrichedAs(result));
        String live = connection.prefix().nameOf(Topics.ENRICHED_ARTICLES);
        String shown = connection.prefix().nameOf(Topics.ARTICLES);
        String promotions = connection.prefix().nameOf(Topics.PROMOTIONS);
        Set<String> present = await(admin.listTopics().names());
        for (String ours : List.of(live, shown, promotions)) {
            if (!present.contains(ours)) {
                throw CommandFailure.failed(
                        ours + " does not exist (topics.prefix): create the topics with `kawat topics create`");
            }
        }
        if (!present.contains(found)) {
            throw CommandFailure.failed("there is no result \"" + result + "\" (no topic " + found + "): "
                    + others(present, live + ".") + "; `kawat replay --label " + result + "` makes one");
        }
        var described = await(admin.describeTopics(List.of(found, live, shown)).allTopicNames());
        int partitions = partitions(described, live);
        for (String other : List.of(found, shown)) {
            if (partitions(described, other) != partitions) {
                throw CommandFailure.failed(other + " has " + partitions(described, other) + " partitions and " + live
                        + " has " + partitions + ": results are promoted partition by partition; replay into topics"
                        + " of as many (topics.partitions)");
            }
        }
        String topicId = Objects.requireNonNull(described.get(found)).topicId().toString();
        return new ResultTopics(result, beforeOf(result), found, live, shown, topicId, partitions);
    }

    private static int partitions(Map<String, TopicDescription> described, String topic) {
        return Objects.requireNonNull(described.get(topic)).partitions().size();
    }

    private static String others(Set<String> present, String opening) {
        String names = present.stream()
                .filter(topic -> topic.startsWith(opening))
                .map(topic -> topic.substring(opening.length()))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "there are none" : "there are " + names;
    }

    /** Where what {@code result} replaced is kept; of an undoing what it has undone, and the other way round. */
    static ResultName beforeOf(ResultName result) {
        String name = result.value();
        String kept = name.startsWith(BEFORE)
                ? UNDONE + name.substring(BEFORE.length())
                : BEFORE + (name.startsWith(UNDONE) ? name.substring(UNDONE.length()) : name);
        try {
            return new ResultName(kept);
        } catch (IllegalArgumentException tooLong) {
            throw CommandFailure.failed("\"" + name + "\" is too long a name to keep what it replaces under \"" + kept
                    + "\": replay it again under one that is shorter by " + BEFORE.length() + " letters");
        }
    }

    /** Brings back what an undoing took. */
    boolean isRedoing() {
        return result.value().startsWith(UNDONE);
    }

    /** The consumer group under which it is kept how far a promotion has come. */
    String group(Connection connection) {
        return result.promotionGroup(connection.prefix());
    }

    static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            throw CommandFailure.failed("Kafka refuses: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    TopicPartition found(int partition) {
        return new TopicPartition(found, partition);
    }

    TopicPartition live(int partition) {
        return new TopicPartition(live, partition);
    }

    TopicPartition shown(int partition) {
        return new TopicPartition(shown, partition);
    }
}
