package id.kawat.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.Quote;
import id.kawat.schemas.event.ResultHeaders;
import id.kawat.schemas.sample.SampleQuotes;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kawat subscribe} on Kafka itself. */
@Timeout(120)
final class FilteredTopicIT {

    @TempDir
    private Path folder;

    @Test
    void takesBackWhatAnotherVersionNoLongerFitsFromThoseWhoWereGivenIt() throws Exception {
        try (Cluster cluster = EmbeddedCluster.start(folder);
                TopicProbe topics = TopicProbe.on(cluster, TopicPrefix.DEFAULT)) {
            send(topics, quote("shown", "id"));
            send(topics, quote("other", "en"));
            revise(topics, quote("shown", "en"));
            revise(topics, quote("other", "en"));

            List<String> told = new ArrayList<>();
            for (String line : subscribe(cluster)) {
                JsonNode result = new ObjectMapper().readTree(line);
                told.add(result.path("op").asText() + " " + result.path("key").asText() + " "
                        + result.path("reason").asText());
            }

            assertThat(told).containsExactly("upsert person:putin|shown ", "retract person:putin|shown no-match");
        }
    }

    private static Quote quote(String id, String lang) {
        return SampleQuotes.by("Putin").setQuoteId(id).setLang(lang).build();
    }

    private static void send(TopicProbe topics, Quote quote) {
        topics.send(Topics.QUOTES, SampleQuotes.key(quote), quote);
    }

    private static void revise(TopicProbe topics, Quote quote) {
        topics.send(Topics.QUOTES, SampleQuotes.key(quote), quote, ResultHeaders.REVISES, "true");
    }

    private static List<String> subscribe(Cluster cluster) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        int exitCode = Kawat.run(
                terminal.terminal(),
                "subscribe",
                "quotes",
                "--lang",
                "id",
                "--since",
                "beginning",
                "--until",
                "now",
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl());
        assertThat(exitCode).as(terminal.err()).isZero();
        return terminal.outLines();
    }
}
