package id.kawat.streams.generation;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Tells live enrich the generation of its extractor. A revision keeps the one in force when it was first put into service, through
 * every restart: an extractor from before a promotion can't turn that promotion back, one from after it can.
 */
public final class LiveRevision {

    private LiveRevision() {}

    /**
     * Notes that live enrich runs with {@code revision}, and returns once that is acknowledged.
     *
     * @return the generation of what it finds
     * @throws KafkaException if Kafka does not take it
     */
    public static int enterService(String revision, KafkaSettings kafka, TopicPrefix prefix) {
        PromotionBook book = PromotionBook.read(kafka, prefix);
        int generation = book.generationOf(revision).orElseGet(book::generation);
        Map<String, Object> settings = kafka.forProducer(Map.of("linger.ms", 0));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(PromotionBook.lineOfRevision(revision, generation, prefix))
                    .get();
        } catch (ExecutionException refused) {
            throw new KafkaException("can't note the extractor's revision: " + refused.getCause(), refused);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
        return generation;
    }
}
