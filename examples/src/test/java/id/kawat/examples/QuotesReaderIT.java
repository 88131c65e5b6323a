package id.kawat.examples;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.Quote;
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
            Quote kept = Quotes.of("Putin", "Ya.", "2026-03-01T10:00:00Z");
            Quote retracted = Quotes.of("Putin", "Tidak.", "2026-03-01T10:00:00Z");
            Quote last = Quotes.of("Putin", "Nanti.", "2026-03-01T10:00:00Z");
            topics.send(Topics.QUOTES, Quotes.key(retracted), retracted);
            topics.send(Topics.QUOTES, Quotes.key(kept), kept);
            topics.retract(Topics.QUOTES, Quotes.key(retracted));
            topics.send(Topics.QUOTES, Quotes.key(last), last);

            try (QuotesReader reader =
                    new QuotesReader(cluster.bootstrapServers(), cluster.registryUrl(), TopicPrefix.DEFAULT, "test")) {
                Set<String> expected = Set.of(Quotes.key(kept), Quotes.key(last));
                while (!reader.current().keySet().equals(expected)) { // partitions come in any order
                    reader.poll(Duration.ofMillis(200));
                }

                assertThat(reader.current().get(Quotes.key(kept))).isEqualTo(kept);
            }
        }
    }
}
