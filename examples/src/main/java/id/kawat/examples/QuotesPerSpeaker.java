package id.kawat.examples;

import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import id.kawat.schemas.serde.SpecificAvroSerde;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Counts the quotes of each speaker a day, by the day of publication in UTC. The topic is read as a table, not as a stream: a tombstone
 * takes the quote out of the count it was in, so that a correction or a kill makes the figures right again.
 */
public final class QuotesPerSpeaker {

    /** Where the counts go: the key is the speaker's entity, a vertical bar and the day; the value a number as eight bytes. */
    public static final String COUNTS = "quotes-per-speaker-a-day";

    private QuotesPerSpeaker() {}

    /**
     * The topology; starts nothing.
     *
     * @param quotes serde for the values of the topic of quotes
     */
    public static Topology topology(TopicPrefix prefix, Serde<Quote> quotes) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.table(
                        prefix.nameOf(Topics.QUOTES),
                        Consumed.with(Serdes.String(), quotes),
                        Materialized.<String, Quote, KeyValueStore<Bytes, byte[]>>as("quotes")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(quotes))
                .filter((key, quote) ->
                        quote.getSpeaker().flatMap(Speaker::getEntityId).isPresent()
                                && quote.getPublishedAt().isPresent())
                .groupBy(
                        (key, quote) -> KeyValue.pair(speakerAndDay(quote), key),
                        Grouped.with("by-speaker-and-day", Serdes.String(), Serdes.String()))
                .count(Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("counts")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.Long()))
                .toStream()
                .to(prefix.value() + COUNTS, Produced.with(Serdes.String(), Serdes.Long()));
        return builder.build();
    }

    private static String speakerAndDay(Quote quote) {
        String speaker = quote.getSpeaker().flatMap(Speaker::getEntityId).orElseThrow();
        Instant published = quote.getPublishedAt().orElseThrow();
        return speaker + "|" + published.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Arguments: Kafka and the registry, by default those of {@code kawat run}. Create the topic of the counts first. */
    public static void main(String[] args) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "quotes-per-speaker");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, args.length > 0 ? args[0] : "127.0.0.1:9092");
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        Serde<Quote> quotes = new SpecificAvroSerde<>();
        quotes.configure(Map.of("schema.registry.url", args.length > 1 ? args[1] : "http://127.0.0.1:8081"), false);
        KafkaStreams streams = new KafkaStreams(topology(TopicPrefix.DEFAULT, quotes), settings);
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
    }
}
