package id.kawat.app.purge;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Finds and takes away what topics that are kept by time, and results, hold of the text of one article. */
final class Purge {

    private final Connection connection;
    private final KilledText text;
    private final ResultRemains results;
    private final Admin admin;

    Purge(Connection connection, KilledText text, ResultRemains results, Admin admin) {
        this.connection = connection;
        this.text = text;
        this.results = results;
        this.admin = admin;
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
            found.addAll(results.find(log, present()));
        }
        return found;
    }

    private Set<String> present() {
        try {
            return admin.listTopics().names().get();
        } catch (ExecutionException refused) {
            throw CommandFailure.failed("Kafka does not list its topics: " + refused.getCause(), refused);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
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

    /** Rewrites the partitions that hold text, see {@link PartitionRewrite}; in results it writes tombstones. */
    void takeAway(List<Remains> remains) {
        try (PartitionLog log = new PartitionLog(connection)) {
            PartitionRewrite rewriting = new PartitionRewrite(connection, log, admin);
            remains.stream()
                    .filter(Remains::isKeptByTime)
                    .forEach(found -> rewriting.rewrite(found.partition(), record -> text.left(found.topic(), record)));
        }
        results.takeAway(remains.stream().filter(found -> !found.isKeptByTime()).toList());
    }
}
