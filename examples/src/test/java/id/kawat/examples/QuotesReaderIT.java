package id.kawat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.Quote;
import id.kawat.schemas.sample.SampleQuotes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
final class QuotesReaderIT {

    @TempDir
    private Path folder;

    @Test
    void keepsTheQuotesThatWereNotTakenBack() {
        try (Cluster cluster = EmbeddedCluster.start(folder);
                TopicProbe topics = TopicProbe.on(cluster, TopicPrefix.DEFAULT)) {
            Quote kept = SampleQuotes.by("Putin").setQuoteId("Ya.").build();
            Quote retracted = SampleQuotes.by("Putin").setQuoteId("Tidak.").build();
            Quote last = SampleQuotes.by("Putin").setQuoteId("Nanti.").build();
            topics.send(Topics.QUOTES, SampleQuotes.key(retracted), retracted);
            topics.send(Topics.QUOTES, SampleQuotes.key(kept), kept);
            topics.retract(Topics.QUOTES, SampleQuotes.key(retracted));
            topics.send(Topics.QUOTES, SampleQuotes.key(last), last);

            try (QuotesReader reader =
                    new QuotesReader(cluster.bootstrapServers(), cluster.registryUrl(), TopicPrefix.DEFAULT, "test")) {
                Set<String> expected = Set.of(SampleQuotes.key(kept), SampleQuotes.key(last));
                while (!reader.current().keySet().equals(expected)) { // partitions come in any order
                    reader.poll(Duration.ofMillis(200));
                }

                assertThat(reader.current().get(SampleQuotes.key(kept))).isEqualTo(kept);
            }
        }
    }
}
