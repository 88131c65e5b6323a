package id.kawat.app.purge;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.settings.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Rewrites a partition without some of its records: appends what is to stay behind its end, in order, with times and headers,
 * and then has the broker delete all up to that end. What arrives meanwhile stands behind the end and stays.
 *
 * <p>Copies come after younger records. That is allowed where the state of an article depends neither on the order nor on the
 * repetition of deliveries. After a crash the partition holds some records twice and all of the old ones: do it again.
 */
public final class PartitionRewrite {

    private static final long BYTES_IN_A_TRANSACTION = 64L * 1024 * 1024;

    private final Connection connection;
    private final PartitionLog log;
    private final Admin admin;
    private final long bytesInATransaction;

    public PartitionRewrite(Connection connection, PartitionLog log, Admin admin) {
        this(connection, log, admin, BYTES_IN_A_TRANSACTION);
    }

    /**
     * Rewrites through {@code connection}.
     *
     * @param bytesInATransaction bounds what a transaction holds back from readers
     */
    PartitionRewrite(Connection connection, PartitionLog log, Admin admin, long bytesInATransaction) {
        this.connection = connection;
        this.log = log;
        this.admin = admin;
        this.bytesInATransaction = bytesInATransaction;
    }

    /**
     * Returns when the broker has confirmed the deletion.
     *
     * @param left the value that stays of a record; empty if nothing does
     */
    public void rewrite(TopicPartition partition, Function<ConsumerRecord<byte[], byte[]>, Optional<byte[]>> left) {
        rewrite(partition, log.end(partition), left);
    }

    /** As above, of the records before {@code end} only. */
    public void rewrite(
            TopicPartition partition, long end, Function<ConsumerRecord<byte[], byte[]>, Optional<byte[]>> left) {
        try (KafkaProducer<byte[], byte[]> producer = producer(partition)) {
            producer.initTransactions(); // ends what a purge left open that was killed here
            TransactedRecords copies = new TransactedRecords(producer, bytesInATransaction);
            log.read(
                    partition,
                    end,
                    record -> left.apply(record).ifPresent(value -> copies.add(List.of(copy(record, value)))));
            copies.finish();
        }
        delete(partition, end);
    }

    private KafkaProducer<byte[], byte[]> producer(TopicPartition partition) {
        String name = "purge-" + partition; // a second purge at the same time is fenced off
        return TransactedRecords.producer(connection, name);
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> record, byte[] value) {
        return new ProducerRecord<>(
                record.topic(), record.partition(), record.timestamp(), record.key(), value, record.headers());
    }

    private void delete(TopicPartition partition, long end) {
        try {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(end)))
                    .all()
                    .get();
        } catch (ExecutionException refused) {
            throw CommandFailure.failed(
                    "the broker did not delete the records of " + partition + " before offset " + end + ": "
                            + refused.getCause()
                            + "; nothing is lost, some records are there twice, which harms nothing: grant this user"
                            + " Delete on the topic and run the command again",
                    refused);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }
}
