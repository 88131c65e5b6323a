package id.kawat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.news.Quote;
import id.kawat.schemas.sample.SampleQuotes;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.Test;

final class QuotesPerSpeakerTest {

    @Test
    void countsTheQuotesOfADayAndTakesBackWhatIsRetracted() {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            Serde<Quote> serde = new ValueSerdes(SerdeSettings.of(registry.url())).of(Topics.QUOTES);
            Properties settings = new Properties();
            settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
            settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
            try (var driver = new TopologyTestDriver(QuotesPerSpeaker.topology(TopicPrefix.DEFAULT, serde), settings)) {
                var quotes = driver.createInputTopic(
                        TopicPrefix.DEFAULT.nameOf(Topics.QUOTES), new StringSerializer(), serde.serializer());
                var counts = driver.createOutputTopic(
                        TopicPrefix.DEFAULT.value() + QuotesPerSpeaker.COUNTS,
                        new StringDeserializer(),
                        new LongDeserializer());
                Quote first = quote("Ya.", "2026-03-01T10:00:00Z");
                Quote second = quote("Tidak.", "2026-03-01T23:59:59Z");
                Quote nextDay = quote("Nanti.", "2026-03-02T00:00:00Z");

                quotes.pipeInput(SampleQuotes.key(first), first);
                quotes.pipeInput(SampleQuotes.key(second), second);
                quotes.pipeInput(SampleQuotes.key(nextDay), nextDay);
                quotes.pipeInput(SampleQuotes.key(first), first);
                quotes.pipeInput(SampleQuotes.key(second), null);

                assertThat(counts.readKeyValuesToMap())
                        .containsEntry("person:putin|2026-03-01", 1L)
                        .containsEntry("person:putin|2026-03-02", 1L)
                        .hasSize(2);
            }
        }
    }

    private static Quote quote(String words, String published) {
        return SampleQuotes.by("Putin")
                .setQuoteId("id of " + words)
                .setPublishedAt(Instant.parse(published))
                .build();
    }
}
