package id.kawat.app.purge;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topic;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Rewrites a partition without some of its records: appends what is to stay behind its end, in order, with times and headers,
 * and then has the broker delete all up to that end. What arrives meanwhile stands behind the end and stays.
 *
 * <p>Copies come after younger records. That is allowed where the state of an article depends neither on the order nor on the
 * repetition of deliveries. After a crash the partition holds some records twice and all of the old ones: do it again.
 */
final class PartitionRewrite {

    private static final long BYTES_IN_A_TRANSACTION = 64L * 1024 * 1024;

    private final Connection connection;
    private final PartitionLog log;
    private final Admin admin;
    private final long bytesInATransaction;

    PartitionRewrite(Connection connection, PartitionLog log, Admin admin) {
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
    void rewrite(TopicPartition partition, Function<ConsumerRecord<byte[], byte[]>, Optional<byte[]>> left) {
        long end = log.end(partition);
        try (KafkaProducer<byte[], byte[]> producer = producer(partition)) {
            producer.initTransactions(); // ends what a purge left open that was killed here
            Copying copying = new Copying(producer);
            log.read(partition, end, record -> left.apply(record).ifPresent(value -> copying.add(record, value)));
            copying.finish();
        }
        delete(partition, end);
    }

    private KafkaProducer<byte[], byte[]> producer(TopicPartition partition) {
        Map<String, Object> settings = Map.of(
                "transactional.id",
                connection.prefix().value() + "purge-" + partition, // a second purge at the same time is fenced off
                "max.request.size",
                Topic.MAX_RECORD_BYTES,
                "buffer.memory",
                2L * Topic.MAX_RECORD_BYTES,
                "compression.type",
                "lz4");
        return new KafkaProducer<>(
                connection.kafka().forProducer(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Appends records in transactions of bounded size. A record that is not acknowledged fails its commit. */
    private final class Copying {

        private final KafkaProducer<byte[], byte[]> producer;
        private long bytes;
        private boolean isOpen;

        Copying(KafkaProducer<byte[], byte[]> producer) {
            this.producer = producer;
        }

        @SuppressWarnings("FutureReturnValueIgnored") // the commit hears of every failure
        void add(ConsumerRecord<byte[], byte[]> record, byte[] value) {
            if (!isOpen) {
                producer.beginTransaction();
                isOpen = true;
            }
            producer.send(new ProducerRecord<>(
                    record.topic(), record.partition(), record.timestamp(), record.key(), value, record.headers()));
            bytes += value.length;
            if (bytes > bytesInATransaction) {
                finish();
            }
        }

        void finish() {
            if (isOpen) {
                producer.commitTransaction();
                isOpen = false;
                bytes = 0;
            }
        }
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
