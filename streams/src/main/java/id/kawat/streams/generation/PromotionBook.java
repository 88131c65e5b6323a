package id.kawat.streams.generation;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.ResultName;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.generation.state.PromotionState;
import id.kawat.streams.state.StateSerde;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Which results were promoted, and before which of these promotions each revision of the extractor was first put into service: as
 * read from the topic at one moment. Values are in Avro's single-object encoding, so that live enrich starts without a registry.
 */
public final class PromotionBook {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final String OF_RESULT = "result ";
    private static final String OF_REVISION = "revision ";

    private final List<Line> lines;

    private PromotionBook(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    private record Line(String key, PromotionState state) {

        boolean isAbout(String kind) {
            return key.startsWith(kind);
        }
    }

    /**
     * A promotion as the book has it.
     *
     * @param number from 1 on
     * @param topicId Kafka's id of the result's topic
     * @param done whether all of the result is live
     */
    public record Promotion(ResultName result, int number, String topicId, boolean done) {}

    /** Reads all that was committed until now. */
    public static PromotionBook read(KafkaSettings kafka, TopicPrefix prefix) {
        Map<String, Object> settings =
                kafka.forConsumer(Map.of("isolation.level", "read_committed", "enable.auto.commit", "false"));
        TopicPartition partition = new TopicPartition(prefix.nameOf(Topics.PROMOTIONS), 0);
        List<Line> lines = new ArrayList<>();
        try (Serde<PromotionState> serde = serde();
                var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), serde.deserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(POLL).forEach(record -> {
                    Line line = new Line(record.key(), record.value());
                    lines.removeIf(former -> former.key().equals(line.key()));
                    lines.add(line);
                });
            }
        }
        return new PromotionBook(lines);
    }

    private static Serde<PromotionState> serde() {
        return StateSerde.of(
                PromotionState.getEncoder(), PromotionState.getDecoder(), Function.identity(), Function.identity());
    }

    /** How many promotions there were. */
    public int generation() {
        return last().map(Promotion::number).orElse(0);
    }

    /** The promotion that began last, be it done or not. */
    public Optional<Promotion> last() {
        return lines.stream()
                .filter(line -> line.isAbout(OF_RESULT))
                .map(PromotionBook::promotion)
                .max(Comparator.comparingInt(Promotion::number));
    }

    /** The last promotion of {@code result}. */
    public Optional<Promotion> of(ResultName result) {
        return find(OF_RESULT + result).map(PromotionBook::promotion);
    }

    private static Promotion promotion(Line line) {
        PromotionState state = line.state();
        return new Promotion(
                new ResultName(line.key().substring(OF_RESULT.length())),
                state.getNumber(),
                state.getTopicId(),
                state.getDone());
    }

    /** The generation of what {@code revision} finds in live; empty where live enrich never ran with it. */
    public Optional<Integer> generationOf(String revision) {
        return find(OF_REVISION + revision).map(line -> line.state().getNumber());
    }

    /** What live enrich was last started with. */
    public Optional<String> liveRevision() {
        return lines.stream()
                .filter(line -> line.isAbout(OF_REVISION))
                .reduce((former, later) -> later)
                .map(line -> line.key().substring(OF_REVISION.length()));
    }

    private Optional<Line> find(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** To be written when a promotion begins and when it is done. */
    public static ProducerRecord<String, byte[]> line(Promotion promotion, TopicPrefix prefix) {
        return line(
                OF_RESULT + promotion.result(),
                new PromotionState(promotion.number(), promotion.topicId(), promotion.done()),
                prefix);
    }

    static ProducerRecord<String, byte[]> lineOfRevision(String revision, int generation, TopicPrefix prefix) {
        return line(OF_REVISION + revision, new PromotionState(generation, "", false), prefix);
    }

    private static ProducerRecord<String, byte[]> line(String key, PromotionState state, TopicPrefix prefix) {
        String topic = prefix.nameOf(Topics.PROMOTIONS);
        try (Serde<PromotionState> serde = serde()) {
            return new ProducerRecord<>(topic, 0, key, serde.serializer().serialize(topic, state));
        }
    }
}
