package id.kawat.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.gateway.Gateway;
import id.kawat.gateway.GatewaySettings;
import id.kawat.news.Quote;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.sample.SampleQuotes;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kawat subscribe --gateway}, over gateways that come and go. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
final class GatewayFollowerIT {

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private Cluster cluster;
    private TopicProbe topics;

    @BeforeEach
    void start() {
        cluster = EmbeddedCluster.start(folder.resolve("kafka"));
        topics = TopicProbe.on(cluster, TopicPrefix.DEFAULT);
    }

    @AfterEach
    void stop() {
        topics.close();
        cluster.close();
    }

    @Test
    void comesBackToARestartedGatewayAndGoesOnWhereItsNamedSubscriptionStopped() throws Exception {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        CompletableFuture<Integer> following;
        int port;
        quotes(0, 20);
        try (Gateway first = gateway(0)) {
            port = first.httpPort();
            following = CompletableFuture.supplyAsync(() -> subscribe(terminal, port, "--max", "60"));
            await().atMost(LONG).until(() -> terminal.outLines().size() == 20);
        }
        await().atMost(LONG).until(() -> terminal.err().contains("coming back"));
        quotes(20, 40);
        try (Gateway second = gateway(port)) {
            await().atMost(LONG).until(() -> terminal.outLines().size() == 40);
            quotes(40, 60);
            assertThat(following.get(1, TimeUnit.MINUTES)).isZero();
            assertThat(ids(terminal)).containsExactlyInAnyOrderElementsOf(named(0, 60));
            assertThat(Files.readString(folder.resolve("data/subscriptions/news.quotes.gateway.desk")))
                    .isNotBlank();

            quotes(60, 65);
            CapturedTerminal again = CapturedTerminal.ofScript();
            assertThat(subscribe(again, second.httpPort(), "--until", "now")).isZero();
            assertThat(ids(again)).containsExactlyInAnyOrderElementsOf(named(60, 65));
        }
        CapturedTerminal nobody = CapturedTerminal.ofScript();
        assertThat(subscribe(nobody, port)).isEqualTo(1);
        assertThat(nobody.err()).contains("no gateway at 127.0.0.1:" + port, "kawat gateway");
    }

    private Gateway gateway(int port) {
        return Gateway.start(
                GatewaySettings.DEFAULT.onPort(port),
                KafkaSettings.of(cluster.bootstrapServers()),
                SerdeSettings.of(cluster.registryUrl()),
                TopicPrefix.DEFAULT,
                Clock.systemUTC());
    }

    private int subscribe(CapturedTerminal terminal, int port, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "subscribe",
                "quotes",
                "--gateway",
                "http://127.0.0.1:" + port,
                "--since",
                "beginning",
                "--resume",
                "desk",
                "--data-dir",
                folder.resolve("data").toString()));
        args.addAll(List.of(more));
        return Kawat.run(terminal.terminal(), args.toArray(String[]::new));
    }

    private void quotes(int from, int to) {
        named(from, to).forEach(id -> {
            Quote quote = SampleQuotes.by("Putin").setQuoteId(id).build();
            topics.send(Topics.QUOTES, SampleQuotes.key(quote), quote);
        });
    }

    private static List<String> named(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "q" + i).toList();
    }

    private static List<String> ids(CapturedTerminal terminal) {
        return terminal.outLines().stream()
                .map(line -> line.replaceAll(".*\"quote_id\":\"(\\w+)\".*", "$1"))
                .toList();
    }
}
