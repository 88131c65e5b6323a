package id.kawat.app.purge;

import id.kawat.app.settings.Connection;
import id.kawat.schemas.topic.Topic;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records in transactions of bounded size, those that belong together in one. A record that is not acknowledged fails its commit. */
public final class TransactedRecords {

    private final Producer<byte[], byte[]> producer;
    private final long mostBytes;
    private long bytes;
    private boolean isOpen;

    /**
     * @param producer whose transactions are initialised
     * @param mostBytes a transaction that has as many is committed; bounds what is held back from readers
     */
    public TransactedRecords(Producer<byte[], byte[]> producer, long mostBytes) {
        this.producer = producer;
        this.mostBytes = mostBytes;
    }

    /** A producer for records of any size; of two of one name, the later one fences off the earlier. */
    public static KafkaProducer<byte[], byte[]> producer(Connection connection, String name) {
        Map<String, Object> settings = Map.of(
                "transactional.id",
                connection.prefix().value() + name,
                "max.request.size",
                Topic.MAX_RECORD_BYTES,
                "buffer.memory",
                2L * Topic.MAX_RECORD_BYTES,
                "compression.type",
                "lz4");
        return new KafkaProducer<>(
                connection.kafka().forProducer(settings), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Adds records that are to be seen together; true where they are committed, with all before them. */
    @SuppressWarnings("FutureReturnValueIgnored") // the commit hears of every failure
    public boolean add(Collection<ProducerRecord<byte[], byte[]>> together) {
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
        }
        for (ProducerRecord<byte[], byte[]> record : together) {
            producer.send(record);
            bytes += record.value() == null ? 0 : record.value().length;
        }
        if (bytes > mostBytes) {
            finish();
        }
        return !isOpen;
    }

    /** Commits what is not yet committed. */
    public void finish() {
        if (isOpen) {
            producer.commitTransaction();
            isOpen = false;
            bytes = 0;
        }
    }
}
