package id.kawat.app.purge;

import id.kawat.schemas.topic.Topic;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * Words of the article that a partition still holds.
 *
 * @param newest time of the youngest record that holds them
 */
record Remains(Topic<?> topic, TopicPartition partition, int records, Instant newest) {

    /** The broker throws them away after this, if nobody does before; empty for never. */
    Optional<Instant> until() {
        return topic.retention().map(newest::plus);
    }

    boolean isKeptByTime() {
        return topic.cleanup() == Topic.Cleanup.BY_TIME;
    }
}
