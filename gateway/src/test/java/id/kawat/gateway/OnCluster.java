package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a gateway on a cluster that a class of tests shares; each test has topics of its own. */
abstract class OnCluster {

    @TempDir
    static Path brokerFolder;

    static Cluster cluster;

    TopicPrefix prefix;
    TopicProbe topics;
    Results results;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(brokerFolder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) {
        prefix = new TopicPrefix(test.getTestMethod().orElseThrow().getName() + ".");
        topics = TopicProbe.on(cluster, prefix);
        results = new Results(topics);
    }

    @AfterEach
    void closeProbe() {
        topics.close();
    }

    Gateway start() {
        return start(GatewaySettings.DEFAULT.onPort(0));
    }

    Gateway start(GatewaySettings settings) {
        return start(settings, Clock.systemUTC());
    }

    Gateway start(GatewaySettings settings, Clock clock) {
        return Gateway.start(
                settings,
                KafkaSettings.of(cluster.bootstrapServers()),
                SerdeSettings.of(cluster.registryUrl()),
                prefix,
                clock);
    }

    static IntStream range(int from, int to) {
        return IntStream.range(from, to);
    }

    static List<String> told(int from, int to) {
        return range(from, to)
                .mapToObj(i -> "upsert person:speaker-" + i % 7 + "|q" + i)
                .toList();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String parameter) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Client.JSON.readTree(answer.body()).path("parameter").asText())
                .isEqualTo(parameter);
    }
}
