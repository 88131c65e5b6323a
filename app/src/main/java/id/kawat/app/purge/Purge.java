package id.kawat.app.purge;

import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Finds and takes away what topics that are kept by time hold of the text of one article. */
final class Purge {

    private final Connection connection;
    private final KilledText text;

    Purge(Connection connection, KilledText text) {
        this.connection = connection;
        this.text = text;
    }

    /** Where its text is; looks at every record of these topics. */
    List<Remains> find() {
        List<Remains> found = new ArrayList<>();
        try (PartitionLog log = new PartitionLog(connection)) {
            for (Topic<?> topic : KilledText.TOPICS) {
                for (TopicPartition partition :
                        log.partitionsOf(connection.prefix().nameOf(topic))) {
                    remains(log, topic, partition).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<Remains> remains(PartitionLog log, Topic<?> topic, TopicPartition partition) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        log.read(partition, log.end(partition), record -> {
            if (text.isIn(topic, record)) {
                records.add(record);
            }
        });
        return records.stream()
                .map(ConsumerRecord::timestamp)
                .max(Long::compare)
                .map(newest -> new Remains(topic, partition, records.size(), Instant.ofEpochMilli(newest)));
    }

    /** Rewrites the partitions that hold text, see {@link PartitionRewrite}. */
    void takeAway(List<Remains> remains, Admin admin) {
        try (PartitionLog log = new PartitionLog(connection)) {
            PartitionRewrite rewriting = new PartitionRewrite(connection, log, admin);
            remains.forEach(found -> rewriting.rewrite(found.partition(), record -> text.left(found.topic(), record)));
        }
    }
}
