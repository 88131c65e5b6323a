package id.kawat.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.ingest.article.ArticleId;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.news.ArticleKind;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpIngestIT {

    private static final Instant ARRIVAL = Instant.parse("2026-11-16T01:02:03.456Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GOOD = "{\"id\": \"%s\", \"headline\": \"Judul\", \"body\": \"Hujan turun.\"}";

    @TempDir
    static Path folder;

    private static EmbeddedCluster cluster;
    private RunningIngest ingest;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(folder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @BeforeEach
    void startIngest() {
        ingest = RunningIngest.start(
                cluster.bootstrapServers(), cluster.registryUrl(), Clock.fixed(ARRIVAL, ZoneOffset.UTC));
    }

    @AfterEach
    void stopIngest() {
        ingest.close();
    }

    @Test
    void answers202WithTheIdOnceTheArticleIsInKafka() throws Exception {
        byte[] body = "BANDUNG, (PR) -- Hujan turun.".getBytes(UTF_8);

        HttpResponse<String> response = ingest.post("?source=pr&origin=hujan.txt", body);

        assertThat(response.statusCode()).isEqualTo(202);
        WireArticle article = ingest.topics().articles().get(0);
        JsonNode accepted = JSON.readTree(response.body()).path("accepted").path(0);
        assertThat(accepted.path("article_id").asText()).isEqualTo(article.getArticleId());
        assertThat(accepted.path("guid").asText()).isEqualTo(article.getGuid());
        assertThat(article.getArticleId())
                .isEqualTo(ArticleId.of("pr", article.getGuid()).value());
        assertThat(article.getProvenance().getOrigin()).isEqualTo("hujan.txt");
        assertThat(article.getProvenance().getReceivedAt()).isEqualTo(ARRIVAL);
        assertThat(article.getDateline()).contains("BANDUNG, (PR)");
        assertThat(ingest.topics().articleRecords().get(0).timestamp()).isEqualTo(ARRIVAL.toEpochMilli());
        assertThat(ingest.topics().articleKeys()).containsExactly(article.getArticleId());
    }

    @Test
    void givesWhatComesFromAnArchiveItsOriginalTimeAndTheRecordThatOfItsArrivalHere() throws Exception {
        String dated = "{\"id\": \"dated\", \"published_at\": \"2019-03-01T05:00:00Z\", \"body\": \"Hujan turun.\"}";
        String future = "{\"id\": \"future\", \"published_at\": \"2031-03-01T05:00:00Z\", \"body\": \"Hujan turun.\"}";
        String lines = dated + "\n" + GOOD.formatted("undated") + "\n" + future;

        HttpResponse<String> response = ingest.post("?source=kn&archived=2020-02-02T00:00:00Z", lines.getBytes(UTF_8));
        HttpResponse<String> refused = ingest.post("?archived=yesterday", lines.getBytes(UTF_8));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(ingest.topics().articles())
                .extracting(
                        WireArticle::getGuid,
                        article -> article.getProvenance().getReceivedAt(),
                        article -> article.getProvenance().getTransport())
                .containsExactlyInAnyOrder(
                        tuple("dated", Instant.parse("2019-03-01T05:00:00Z"), "archive"),
                        tuple("undated", Instant.parse("2020-02-02T00:00:00Z"), "archive"),
                        tuple("future", ARRIVAL, "archive"));
        assertThat(ingest.topics().articleRecords())
                .allSatisfy(record -> assertThat(record.timestamp()).isEqualTo(ARRIVAL.toEpochMilli()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("archived", "2019-03-01T12:00:00Z");
    }

    @Test
    void showsWhatItTookAndRefusedAsMetrics() throws Exception {
        ingest.post("?source=made-up", GOOD.formatted("m1").getBytes(UTF_8));
        ingest.post("", "{\"guid\": ".getBytes(UTF_8));

        HttpResponse<String> metrics = ingest.get("/metrics");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(metrics.body().lines())
                .contains(
                        "kawat_ingest_articles_total{outcome=\"accepted\",source=\"other\"} 1.0",
                        "kawat_ingest_articles_total{outcome=\"rejected\",source=\"other\"} 1.0",
                        "kawat_ingest_refused_total{reason_class=\"json.malformed\"} 1.0");
    }

    @Test
    void sendsTheWithdrawalOfWhatANoteCancelsAlong() throws Exception {
        String note =
                "<nitf><head><title>Kill</title><docdata management-status='usable' management-doc-idref='story-1'"
                        + " management-idref-status='canceled'><doc-id id-string='kill-1'/></docdata></head>"
                        + "<body><body.content><p>Kindly kill the story about the ferry.</p></body.content></body></nitf>";

        HttpResponse<String> response = ingest.post("?source=knn", note.getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(ingest.topics().articles())
                .extracting(WireArticle::getGuid, WireArticle::getStatus, WireArticle::getKind, WireArticle::getVersion)
                .containsExactlyInAnyOrder(
                        tuple("kill-1", PublicationStatus.USABLE, ArticleKind.ADVISORY, Optional.empty()),
                        tuple("story-1", PublicationStatus.CANCELED, ArticleKind.CANCEL, Optional.empty()));
        assertThat(ingest.topics().articles())
                .extracting(WireArticle::getSource)
                .containsOnly("knn");
    }

    @Test
    void givesTheSameIdWhenTheSameArticleComesTwice() throws Exception {
        ingest.post("", GOOD.formatted("1").getBytes(UTF_8));
        ingest.post("", GOOD.formatted("1").getBytes(UTF_8));

        assertThat(ingest.topics().articleKeys())
                .hasSize(2)
                .containsOnly(ArticleId.of("unnamed", "1").value());
    }

    @Test
    void answers400ForBadLinesAndAcceptsTheirNeighbours() throws Exception {
        String wrongTypes = "{\"id\": \"2\", \"body\": 5}";
        String broken = "{\"id\": \"3\", \"bo";
        String controls = "{\"id\": \"a\\u0001\", \"body\": \"Hujan\"}";
        String picture = "{\"uri\": \"p\", \"type\": \"picture\", \"pubstatus\": \"usable\"}";
        String request =
                String.join("\n", GOOD.formatted("1"), wrongTypes, broken, controls, picture, GOOD.formatted("6"));

        HttpResponse<String> response = ingest.post("?origin=a.jsonl", request.getBytes(UTF_8));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.path("accepted").findValuesAsText("line")).containsExactly("1", "6");
        assertThat(problem.path("ignored").findValuesAsText("reason_class")).containsExactly("not_an_article.picture");
        assertThat(problem.path("rejected").findValuesAsText("reason_class"))
                .containsExactly("schema.type", "json.malformed", "schema.control_character");
        assertThat(ingest.topics().articles()).extracting(WireArticle::getGuid).containsExactlyInAnyOrder("1", "6");
        assertThat(ingest.topics().deadLetters())
                .extracting(letter -> new String(letter.bytes(), UTF_8))
                .containsExactly(wrongTypes, broken, controls);
        assertThat(ingest.topics().deadLetters())
                .extracting(DeadLetter::origin)
                .containsExactly("a.jsonl#line=2", "a.jsonl#line=3", "a.jsonl#line=4");
        assertThat(ingest.counts()).isEqualTo(new IngestCounts(2, 1, 3, 0, 0, List.of()));
    }

    @Test
    void keepsBinaryAndEmptyRequestsAsDeadLetters() throws Exception {
        byte[] binary = new byte[5000];
        new Random(1).nextBytes(binary);

        assertThat(ingest.post("", binary).statusCode()).isEqualTo(400);
        assertThat(ingest.post("", new byte[0]).statusCode()).isEqualTo(400);

        List<DeadLetter> letters = ingest.topics().deadLetters();
        assertThat(letters).extracting(DeadLetter::reasonClass).containsExactly("content.binary", "content.empty");
        assertThat(letters.get(0).bytes()).isEqualTo(binary);
    }

    @Test
    void answers413ForALargeArticleAndKeepsAllOfItsBytes() throws Exception {
        byte[] large = "Hujan turun. ".repeat(800_000).getBytes(UTF_8);

        HttpResponse<String> response = ingest.post("", large);

        assertThat(response.statusCode()).isEqualTo(413);
        DeadLetter letter = ingest.topics().deadLetters().get(0);
        assertThat(letter.reasonClass()).isEqualTo("limit.size");
        assertThat(letter.bytes()).isEqualTo(large);
    }

    @Test
    void answers413ForALargeRequestAndKeepsItsBeginning() throws Exception {
        byte[] large = new byte[33 * 1024 * 1024];
        new Random(2).nextBytes(large);

        HttpResponse<String> response = ingest.post("", large);

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("ingest.http.max.request.bytes");
        DeadLetter letter = ingest.topics().deadLetters().get(0);
        assertThat(letter.originalBytes()).isEqualTo(large.length);
        assertThat(letter.bytes()).hasSize(30 * 1024 * 1024).startsWith(java.util.Arrays.copyOf(large, 1000));
    }

    @Test
    void answersWithProblemDocumentsThatNameWhatIsWrong() throws Exception {
        assertProblem(ingest.post("?sorce=a", new byte[0]), 400, "sorce");
        assertProblem(ingest.post("?source=%00", new byte[0]), 400, "source");
        assertProblem(ingest.get("/v1/articles"), 405, "POST /v1/articles");
        assertProblem(ingest.get("/v2"), 404, "/v2");
        assertProblem(
                ingest.send(ingest.request("/v1/articles")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("x"))
                        .build()),
                415,
                "Content-Encoding");
        assertThat(ingest.topics().deadLetters()).isEmpty();
    }

    private static void assertProblem(HttpResponse<String> response, int status, String naming) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains(naming).contains("\"status\":" + status);
    }

    @Test
    void saysWhetherItIsAliveAndReady() throws Exception {
        assertThat(ingest.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(ingest.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void namesTheSettingOfATakenPort() {
        IngestSettings settings = IngestSettings.of(HttpSettings.onPort(ingest.httpPort()), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ingest.start(
                                settings,
                                KafkaSettings.of(cluster.bootstrapServers()),
                                SerdeSettings.of(cluster.registryUrl()),
                                TopicPrefix.DEFAULT,
                                Clock.systemUTC())
                        .close())
                .withMessageContaining("ingest.http.port");
    }
}
