package id.kawat.examples;

import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import id.kawat.schemas.serde.SpecificAvroDeserializer;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A plain consumer that keeps the current quotes. A record without a value is a tombstone: whoever holds the quote has to drop it,
 * because its article was corrected, withdrawn or has expired.
 *
 * <p>Run it beside {@code kawat run}: it prints until it is stopped.
 */
public final class QuotesReader implements AutoCloseable {

    private final KafkaConsumer<String, Quote> consumer;
    private final Map<String, Quote> current = new HashMap<>();

    /**
     * Subscribes, from the beginning at the first time and where it stopped from then on.
     *
     * @param group name of this consumer's group: its position is kept under it
     */
    public QuotesReader(String bootstrapServers, String registryUrl, TopicPrefix prefix, String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "schema.registry.url",
                registryUrl,
                "group.id",
                group,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed", // the sink writes in transactions
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                SpecificAvroDeserializer.class);
        this.consumer = new KafkaConsumer<>(settings);
        consumer.subscribe(List.of(prefix.nameOf(Topics.QUOTES)));
    }

    /** Takes in what has come; waits up to {@code patience} where nothing has. */
    public void poll(Duration patience) {
        for (ConsumerRecord<String, Quote> record : consumer.poll(patience)) {
            if (record.value() == null) {
                current.remove(record.key());
            } else {
                current.put(record.key(), record.value());
            }
        }
    }

    /** What can be seen now, by key. */
    public Map<String, Quote> current() {
        return Collections.unmodifiableMap(current);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Arguments: Kafka and the registry, by default those of {@code kawat run}. */
    public static void main(String[] args) {
        String kafka = args.length > 0 ? args[0] : "127.0.0.1:9092";
        String registry = args.length > 1 ? args[1] : "http://127.0.0.1:8081";
        try (QuotesReader reader = new QuotesReader(kafka, registry, TopicPrefix.DEFAULT, "quotes-reader")) {
            while (true) {
                reader.poll(Duration.ofSeconds(1));
                reader.current().values().forEach(quote -> System.out.println(line(quote)));
            }
        }
    }

    private static String line(Quote quote) {
        return quote.getSpeaker().flatMap(Speaker::getName).orElse("?") + ": " + quote.getText();
    }
}
