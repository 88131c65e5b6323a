package id.kawat.sink.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Where a record goes on its topic.
 *
 * @param key the record's key
 * @param partitionedBy what its partition is made of: {@code toPositive(murmur2(UTF-8)) % partitions}, the formula by which
 *     Kafka's own clients partition by key, so that any client can tell where the records of an entity or a speaker are
 */
record Route(String key, String partitionedBy) {

    static Serializer<Route> serializer() {
        return (topic, route) -> route.key.getBytes(UTF_8);
    }

    static StreamPartitioner<Route, Object> partitioner() {
        return (topic, route, value, partitions) -> Optional.of(Set.of(route.partition(partitions)));
    }

    /** The part of the key behind what it is partitioned by and the bar. */
    String behindTheBar() {
        return key.substring(partitionedBy.length() + 1);
    }

    int partition(int partitions) {
        return Utils.toPositive(Utils.murmur2(partitionedBy.getBytes(UTF_8))) % partitions;
    }
}
