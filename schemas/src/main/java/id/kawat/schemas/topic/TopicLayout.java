package id.kawat.schemas.topic;

import java.util.OptionalInt;

/**
 * How topics that we create are spread over a cluster.
 *
 * @param partitions for each topic that the catalogue gives more than one; empty means as the catalogue has it
 * @param replicationFactor copies of each partition; {@value #BROKER_DEFAULT} leaves it to the broker
 */
public record TopicLayout(OptionalInt partitions, short replicationFactor) {

    public static final short BROKER_DEFAULT = -1;

    /** One copy, as on a single broker. */
    public static final TopicLayout SINGLE_BROKER = new TopicLayout(OptionalInt.empty(), (short) 1);

    /**
     * @throws IllegalArgumentException if there is nothing to keep records in
     */
    public TopicLayout {
        if (partitions.isPresent() && partitions.getAsInt() < 1) {
            throw new IllegalArgumentException("topics.partitions: at least 1, not " + partitions.getAsInt());
        }
        if (replicationFactor < 1 && replicationFactor != BROKER_DEFAULT) {
            throw new IllegalArgumentException("topics.replication.factor: at least 1, or " + BROKER_DEFAULT
                    + " for the broker's default, not " + replicationFactor);
        }
    }

    int partitionsOf(Topic<?> topic) {
        return topic.partitions() == 1 ? 1 : partitions.orElse(topic.partitions());
    }
}
