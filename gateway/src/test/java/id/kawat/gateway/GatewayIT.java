package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.gateway.access.Access;
import id.kawat.gateway.access.TokenFile.NewToken;
import id.kawat.gateway.client.EventStream;
import id.kawat.news.ChangeType;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class GatewayIT {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    static Path brokerFolder;

    private static Cluster cluster;

    private TopicPrefix prefix;
    private TopicProbe topics;
    private Results results;

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

    @Test
    void goesFromThePastIntoLiveWithoutAGapOrADouble() throws Exception {
        range(0, 300).forEach(i -> results.quote("Speaker " + i % 7, "q" + i));
        try (Gateway gateway = start();
                EventStream stream = new Client(gateway).follow("/v1/quotes?since=beginning", Optional.empty())) {
            CompletableFuture<Void> feed = CompletableFuture.runAsync(() ->
                    range(300, 600).forEach(i -> results.quote("Speaker " + i % 7, "q" + i)));

            List<EventStream.Event> events = Client.take(stream, 600);

            feed.join();
            assertThat(Client.told(events)).containsExactlyInAnyOrderElementsOf(told(0, 600));
        }
    }

    @Test
    void goesOnAfterTheLastEventThoughTheGatewayWasRestarted() throws Exception {
        List<EventStream.Event> events = new ArrayList<>();
        range(0, 50).forEach(i -> results.quote("Speaker " + i % 7, "q" + i));
        try (Gateway first = start();
                EventStream stream = new Client(first).follow("/v1/quotes?since=beginning", Optional.empty())) {
            events.addAll(Client.take(stream, 33));
        }
        range(50, 80).forEach(i -> results.quote("Speaker " + i % 7, "q" + i));
        try (Gateway second = start();
                EventStream stream = new Client(second)
                        .follow(
                                "/v1/quotes?since=beginning",
                                Optional.of(events.get(32).id()))) {
            events.addAll(Client.take(stream, 40));
            range(80, 90).forEach(i -> results.quote("Speaker " + i % 7, "q" + i));
            events.addAll(Client.take(stream, 17));
        }
        assertThat(Client.told(events)).containsExactlyInAnyOrderElementsOf(told(0, 90));
    }

    @Test
    void tellsThoseWhoFollowHowToResumeWhenItCloses() throws Exception {
        EventStream stream;
        EventStream.Event last;
        try (Gateway gateway = start()) {
            stream = new Client(gateway).follow("/v1/quotes", Optional.empty());
            results.quote("Putin", "before");
            assertThat(Client.told(Client.take(stream, 1))).containsExactly("upsert person:putin|before");
        }
        last = stream.next().orElseThrow();
        assertThat(last.name()).isEqualTo("closing");
        results.quote("Putin", "meanwhile");
        try (Gateway again = start();
                EventStream resumed = new Client(again).follow("/v1/quotes", Optional.of(last.id()))) {
            assertThat(Client.told(Client.take(resumed, 1))).containsExactly("upsert person:putin|meanwhile");
        }
    }

    @Test
    void givesOnlyWhatWasAskedForAndEveryRetraction() throws Exception {
        try (Gateway gateway = start();
                EventStream putin = new Client(gateway).follow("/v1/quotes?speaker=putin", Optional.empty());
                EventStream accent =
                        new Client(gateway).follow("/v1/quotes?speaker=ERDOGAN&speaker=person:kim", Optional.empty())) {
            results.quote("Kim", "k1");
            results.quote("Vladimir Putin", "p1");
            results.quote("Recep Tayyip Erdo\u011fan", "e1");
            results.retractQuote("Vladimir Putin", "p1");

            assertThat(Client.told(Client.take(putin, 2)))
                    .containsExactly("upsert person:vladimir-putin|p1", "retract person:vladimir-putin|p1");
            assertThat(Client.told(Client.take(accent, 3)))
                    .contains("upsert person:kim|k1", "upsert person:recep-tayyip-erdo\u011fan|e1");
        }
    }

    @Test
    void cutsOffWhoFallsBehindAndGivesTheOthersAll() throws Exception {
        int count = 3_000;
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0).holding(200));
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4 * 1024);
            slow.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gateway.httpPort()));
            slow.getOutputStream()
                    .write("GET /v1/articles HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader slowly =
                    new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
            assertThat(slowly.readLine()).contains("200");
            try (EventStream quick = new Client(gateway).follow("/v1/articles", Optional.empty())) {
                CompletableFuture<Void> feed = CompletableFuture.runAsync(() ->
                        range(0, count).forEach(i -> results.article("%032x".formatted(i), "Kata ".repeat(200))));

                List<EventStream.Event> events = Client.take(quick, count);

                feed.join();
                assertThat(Client.told(events)).doesNotHaveDuplicates().hasSize(count);
            }
            List<String> lines = slowly.lines()
                    .takeWhile(line -> !line.startsWith("data:{\"reason\""))
                    .toList();
            assertThat(lines).contains("event:cut-off");
            assertThat(lines.stream()
                            .filter(line -> line.equals("event:upsert"))
                            .count())
                    .isLessThan(count);
            String cursor = lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((one, other) -> other)
                    .orElseThrow()
                    .substring(3);
            int got = (int)
                    lines.stream().filter(line -> line.equals("event:upsert")).count();
            try (EventStream resumed = new Client(gateway).follow("/v1/articles", Optional.of(cursor))) {
                assertThat(Client.told(Client.take(resumed, count - got))).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void givesPagesThatMeetWithoutAGapOrADouble() throws Exception {
        range(0, 25).forEach(i -> results.quote("Speaker " + i % 7, "q" + i));
        try (Gateway gateway = start()) {
            Client client = new Client(gateway);
            List<String> keys = new ArrayList<>();
            JsonNode page = client.json("/v1/quotes?limit=10");
            page.path("items")
                    .forEach(item -> keys.add("upsert " + item.path("key").asText()));
            assertThat(page.path("more").asBoolean()).isTrue();
            while (page.path("more").asBoolean()) {
                page = client.json(
                        "/v1/quotes?limit=10&cursor=" + page.path("cursor").asText());
                page.path("items")
                        .forEach(item -> keys.add("upsert " + item.path("key").asText()));
            }
            assertThat(keys).containsExactlyInAnyOrderElementsOf(told(0, 25));

            JsonNode afterOne = client.json("/v1/quotes?cursor="
                    + client.json("/v1/quotes?limit=3")
                            .path("items")
                            .path(0)
                            .path("cursor")
                            .asText());
            assertThat(afterOne.path("items")).hasSize(24);
        }
    }

    @Test
    void tellsWhatAnArticleIsNowAndWhatHappenedToIt() throws Exception {
        results.change("f".repeat(32), ChangeType.ACCEPTED, true);
        results.change(ID, ChangeType.ACCEPTED, true);
        results.article(ID, "Kami siap.");
        try (Gateway gateway = start()) {
            Client client = new Client(gateway);

            assertThat(client.json("/v1/articles/" + ID)
                            .path("article")
                            .path("body")
                            .asText())
                    .isEqualTo("Kami siap.");

            results.change(ID, ChangeType.KILLED, false);
            results.retractArticle(ID);
            JsonNode history = client.json("/v1/articles/" + ID + "/history");

            assertThat(history.path("visible").asBoolean()).isFalse();
            assertThat(history.path("changes"))
                    .extracting(change -> change.path("what").asText())
                    .containsExactly("accepted", "killed");
            HttpResponse<String> gone = client.get("/v1/articles/" + ID);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).doesNotContain("siap");
            assertThat(client.get("/v1/articles/" + "e".repeat(32)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void answersABadParameterWithAProblemThatNamesIt() throws Exception {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("/v1/quotes?speeker=Putin", "speeker");
        bad.put("/v1/quotes?speaker=--", "speaker");
        bad.put("/v1/quotes?speaker=", "speaker");
        bad.put("/v1/quotes?speaker=" + "x".repeat(201), "speaker");
        bad.put("/v1/quotes?speaker=a" + "&speaker=a".repeat(20), "speaker");
        bad.put("/v1/quotes?entity=%21", "entity");
        bad.put("/v1/quotes?source=%20", "source");
        bad.put("/v1/quotes?kind=loud", "kind");
        bad.put("/v1/quotes?since=yesterday", "since");
        bad.put("/v1/quotes?since=now&since=now", "since");
        bad.put("/v1/quotes?until=beginning", "until");
        bad.put("/v1/quotes?limit=0", "limit");
        bad.put("/v1/quotes?limit=many", "limit");
        bad.put("/v1/quotes?cursor=0:17", "cursor");
        bad.put("/v1/entities?speaker=Putin", "speaker");
        bad.put("/v1/changes?lang=id", "lang");
        bad.put("/v1/articles/XYZ", "id");
        bad.put("/v1/articles/XYZ/history", "id");
        bad.put("/v1/articles/" + ID + "?x=1", "x");
        try (Gateway gateway = start()) {
            Client client = new Client(gateway);
            for (Map.Entry<String, String> request : bad.entrySet()) {
                HttpResponse<String> answer = client.get(request.getKey());

                assertProblem(answer, 400, request.getValue());
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
                assertThat(Client.JSON.readTree(answer.body()).path("detail").asText())
                        .startsWith(request.getValue() + ": ");
            }
        }
    }

    @Test
    void refusesCursorsOfOtherTopicsAndHeadersItCannotServe() throws Exception {
        results.quote("Putin", "q1");
        try (Gateway gateway = start()) {
            Client client = new Client(gateway);
            String ofQuotes = client.json("/v1/quotes").path("cursor").asText();

            assertProblem(client.get("/v1/entities?cursor=" + ofQuotes), 400, "cursor");
            assertProblem(client.get("/v1/entities", "Last-Event-ID", ofQuotes), 400, "Last-Event-ID");
            assertProblem(client.get("/v1/quotes", "Last-Event-ID", "17"), 400, "Last-Event-ID");
            assertProblem(client.get("/v1/quotes", "Accept", "text/html"), 406, "Accept");
            assertProblem(client.get("/v1/quotes?limit=5", "Accept", "text/event-stream"), 400, "limit");
            assertThat(client.get("/v2/quotes").statusCode()).isEqualTo(404);
            assertThat(client.get("/v1/quotes?cursor=" + ofQuotes).statusCode()).isEqualTo(200);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String parameter) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Client.JSON.readTree(answer.body()).path("parameter").asText())
                .isEqualTo(parameter);
    }

    @Test
    void passesTheNeighboursOfBytesItCannotRead() throws Exception {
        results.quote("Putin", "first");
        topics.sendBytes(Topics.QUOTES, "person:putin|junk", "no Avro".getBytes(StandardCharsets.UTF_8));
        results.quote("Putin", "last");
        try (Gateway gateway = start()) {
            assertThat(new Client(gateway).json("/v1/quotes").path("items"))
                    .extracting(item -> item.path("quote_id").asText())
                    .containsExactlyInAnyOrder("first", "last");
        }
    }

    /** {@code -Dgateway.records=20000} makes the feed as long as one likes. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingForWhoIsKilledTwoHundredTimes() throws Exception {
        int count = Integer.getInteger("gateway.records", 4_000);
        try (Gateway gateway = start()) {
            CompletableFuture<Void> feed =
                    CompletableFuture.runAsync(() -> range(0, count).forEach(i -> {
                        if (i % 10 == 9) {
                            results.retractQuote("Speaker " + (i - 1) % 7, "q" + (i - 1));
                        } else {
                            results.quote("Speaker " + i % 7, "q" + i);
                        }
                    }));

            List<EventStream.Event> events = new RestlessSubscriber(
                            new Client(gateway), "/v1/quotes?since=beginning", 20261122)
                    .read(count, 200);

            feed.join();
            Map<Integer, List<Long>> told = places(events);
            placesOnTopic()
                    .forEach((partition, places) -> assertThat(breaks(told.getOrDefault(partition, List.of()), places))
                            .as("partition " + partition + ": what was told against what is there")
                            .isEmpty());
        }
    }

    /** For each partition the positions in the order they came. */
    private static Map<Integer, List<Long>> places(List<EventStream.Event> events) throws Exception {
        Map<Integer, List<Long>> places = new TreeMap<>();
        for (EventStream.Event event : events) {
            JsonNode data = Client.JSON.readTree(event.data());
            places.computeIfAbsent(data.path("partition").asInt(), any -> new ArrayList<>())
                    .add(data.path("offset").asLong());
        }
        return places;
    }

    /** Where {@code told} leaves {@code there}: positions that were left out, told again or not there. */
    private static List<String> breaks(List<Long> told, List<Long> there) {
        List<String> breaks = new ArrayList<>();
        for (int i = 0, next = 0; i < told.size() || next < there.size(); i++, next++) {
            if (i == told.size()) {
                breaks.add("nothing from " + there.get(next) + " on");
                break;
            }
            int place = there.indexOf(told.get(i));
            if (place != next) {
                breaks.add("event " + i + " is at " + told.get(i) + ", not "
                        + (next < there.size() ? there.get(next) : "there"));
                next = place;
            }
        }
        return breaks;
    }

    private Map<Integer, List<Long>> placesOnTopic() {
        Map<Integer, List<Long>> places = new TreeMap<>();
        topics.committed(Topics.QUOTES)
                .forEach(record -> places.computeIfAbsent(record.partition(), any -> new ArrayList<>())
                        .add(record.offset()));
        return places;
    }

    @Test
    void letsInOnlyWhoHasATokenAndToWhatItMayRead() throws Exception {
        NewToken antara = NewToken.named("desk");
        Path file = Files.writeString(
                brokerFolder.resolve("tokens"), antara.line().replace("* *", "quotes,articles antara"));
        results.quote("kcna", "Kim", "k");
        results.quote("antara", "Putin", "p");
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0).with(Access.of(file)))) {
            Client client = new Client(gateway);
            String[] token = {"Authorization", "Bearer " + antara.secret()};

            assertProblem(client.get("/v1/quotes"), 401, "Authorization");
            assertProblem(client.get("/v1/quotes", "Authorization", "Bearer x"), 401, "Authorization");
            assertProblem(client.get("/v1/changes", token), 403, "Authorization");
            assertProblem(client.get("/v1/quotes?source=kcna", token), 403, "source");
            assertThat(Client.JSON
                            .readTree(client.get("/v1/quotes", token).body())
                            .path("items"))
                    .extracting(item -> item.path("quote_id").asText())
                    .containsExactly("p");
        }
    }

    @Test
    void refusesMoreClientsAndRequestsThanItMay() throws Exception {
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0).limitedTo(1, 4))) {
            Client client = new Client(gateway);
            try (EventStream only = client.follow("/v1/quotes", Optional.empty())) {
                assertThat(only.lastEventId()).isEmpty();

                HttpResponse<String> second = client.get("/v1/quotes", "Accept", "text/event-stream");
                assertThat(second.statusCode()).isEqualTo(503);
                assertThat(second.body()).contains("gateway.clients.max");
            }
            client.get("/v1/quotes");
            client.get("/v1/quotes");
            HttpResponse<String> tooMany = client.get("/v1/quotes");
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private Gateway start() {
        return start(GatewaySettings.DEFAULT.onPort(0));
    }

    private Gateway start(GatewaySettings settings) {
        return Gateway.start(
                settings,
                KafkaSettings.of(cluster.bootstrapServers()),
                SerdeSettings.of(cluster.registryUrl()),
                prefix,
                Clock.systemUTC());
    }

    private static IntStream range(int from, int to) {
        return IntStream.range(from, to);
    }

    private static List<String> told(int from, int to) {
        return range(from, to)
                .mapToObj(i -> "upsert person:speaker-" + i % 7 + "|q" + i)
                .toList();
    }
}
