package id.kawat.enrich.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.news.EnrichedArticle;
import id.kawat.news.ReplayRecord;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.failure.RecordLimit;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;

/**
 * Writes what a replay finds, its dead letters and how it stands, together or not at all. Of the writers of a label only the last
 * that was opened can write: opening one ends the transaction of the one before, and it can't begin another. For one thread.
 */
final class ReplayWriter implements AutoCloseable {

    /** How long results may stay open that a killed process leaves behind, in milliseconds. */
    private static final int TRANSACTION_TIMEOUT_MS = 30_000;

    private final ReplayCluster cluster;
    private final ResultName label;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Serde<EnrichedArticle> results;
    private final Serde<ReplayRecord> records;
    private boolean isOpen;

    private ReplayWriter(ReplayCluster cluster, ResultName label) {
        this.cluster = cluster;
        this.label = label;
        ValueSerdes serdes = new ValueSerdes(cluster.serdes());
        this.results = RecordLimit.on(serdes.of(Topics.ENRICHED_ARTICLES));
        this.records = serdes.of(Topics.REPLAYS);
        this.producer = new KafkaProducer<>(
                cluster.kafka()
                        .forProducer(Map.of(
                                "transactional.id",
                                cluster.applicationId(label),
                                "transaction.timeout.ms",
                                TRANSACTION_TIMEOUT_MS,
                                "max.request.size",
                                Topic.MAX_RECORD_BYTES,
                                "buffer.memory",
                                2L * Topic.MAX_RECORD_BYTES,
                                "compression.type",
                                "lz4",
                                "batch.size",
                                128 * 1024,
                                "linger.ms",
                                5)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static ReplayWriter open(ReplayCluster cluster, ResultName label) {
        ReplayWriter writer = new ReplayWriter(cluster, label);
        try {
            writer.producer.initTransactions();
            return writer;
        } catch (RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    /**
     * The result of a delivery, in its partition and with its time. Its schema is that of articles.enriched, under that subject.
     *
     * @throws id.kawat.streams.failure.BadRecordException if no topic takes it
     */
    @SuppressWarnings("FutureReturnValueIgnored") // the commit hears of every failure
    void result(ConsumerRecord<String, byte[]> of, EnrichedArticle article) {
        byte[] value = results.serializer().serialize(cluster.prefix().nameOf(Topics.ENRICHED_ARTICLES), article);
        begin();
        producer.send(new ProducerRecord<>(
                cluster.result(label), of.partition(), of.timestamp(), of.key().getBytes(UTF_8), value));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as above
    void deadLetter(DeadLetter letter) {
        begin();
        producer.send(letter.toRecord(cluster.prefix().nameOf(Topics.DEAD_LETTERS)));
    }

    /** With everything since the last commit, and the group's offsets for who watches it with Kafka's tools. */
    void commit(ReplayRecord record, Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
        begin();
        producer.sendOffsetsToTransaction(offsets, group);
        commit(record);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as above
    void commit(ReplayRecord record) {
        begin();
        String topic = cluster.prefix().nameOf(Topics.REPLAYS);
        producer.send(new ProducerRecord<>(topic, key(), records.serializer().serialize(topic, record)));
        commit();
    }

    /** Forgets the replay. */
    @SuppressWarnings("FutureReturnValueIgnored") // as above
    void forget() {
        begin();
        producer.send(new ProducerRecord<>(cluster.prefix().nameOf(Topics.REPLAYS), key(), null));
        commit();
    }

    private byte[] key() {
        return label.value().getBytes(UTF_8);
    }

    private void begin() {
        if (!isOpen) {
            producer.beginTransaction();
            isOpen = true;
        }
    }

    private void commit() {
        producer.commitTransaction();
        isOpen = false;
    }

    /** Takes back everything since the last commit. */
    void abort() {
        if (isOpen) {
            producer.abortTransaction();
            isOpen = false;
        }
    }

    @Override
    public void close() {
        producer.close();
        results.close();
        records.close();
    }
}
