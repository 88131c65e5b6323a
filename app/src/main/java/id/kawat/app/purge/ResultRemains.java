package id.kawat.app.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cluster.PartitionLog;
import id.kawat.app.settings.Connection;
import id.kawat.news.EnrichedArticle;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What results that stand beside the live one hold of an article, those of replays and those that promotions replaced. They are
 * compacted: a tombstone takes it out.
 */
final class ResultRemains {

    private final byte[] articleId;
    private final Connection connection;

    ResultRemains(String articleId, Connection connection) {
        this.articleId = articleId.getBytes(UTF_8);
        this.connection = connection;
    }

    /** Looks at every record of every result among {@code present}, the topics of the cluster. */
    List<Remains> find(PartitionLog log, Set<String> present) {
        List<Remains> found = new ArrayList<>();
        for (Topic<EnrichedArticle> result : results(present)) {
            for (TopicPartition partition : log.partitionsOf(connection.prefix().nameOf(result))) {
                remains(log, result, partition).ifPresent(found::add);
            }
        }
        return found;
    }

    private List<Topic<EnrichedArticle>> results(Set<String> present) {
        String opening = connection.prefix().nameOf(Topics.ENRICHED_ARTICLES) + ".";
        return present.stream()
                .filter(topic -> topic.startsWith(opening))
                .map(topic -> topic.substring(opening.length()))
                .filter(ResultName::isLegal)
                .sorted()
                .map(label -> Topics.enrichedAs(new ResultName(label)))
                .toList();
    }

    private Optional<Remains> remains(PartitionLog log, Topic<?> topic, TopicPartition partition) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        log.read(partition, log.end(partition), record -> {
            if (Arrays.equals(record.key(), articleId)) {
                if (record.value() == null) {
                    records.clear(); // what came before goes with the next compaction
                } else {
                    records.add(record);
                }
            }
        });
        return records.stream()
                .map(ConsumerRecord::timestamp)
                .max(Long::compare)
                .map(newest -> new Remains(topic, partition, records.size(), Instant.ofEpochMilli(newest)));
    }

    /** Writes the tombstones, and returns when they are acknowledged. */
    void takeAway(List<Remains> remains) {
        try (var producer = new KafkaProducer<>(
                connection.kafka().forProducer(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Remains found : remains) {
                TopicPartition partition = found.partition();
                producer.send(new ProducerRecord<>(partition.topic(), partition.partition(), articleId, null))
                        .get();
            }
        } catch (ExecutionException refused) {
            throw CommandFailure.failed(
                    "Kafka did not take a tombstone: " + refused.getCause()
                            + "; grant this user Write on the results and" + " run the command again",
                    refused);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }
}
