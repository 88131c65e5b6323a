package id.kawat.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.lifecycle.LifeCycleScript.Delivery;
import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.gateway.Gateway;
import id.kawat.gateway.GatewaySettings;
import id.kawat.gateway.client.EventStream;
import id.kawat.gateway.client.EventStream.Event;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A kill through the real roles, seen by those who follow the gateway and by those who ask it afterwards. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
final class KilledStreamIT {

    private static final String MARKER = "zamrud";
    private static final String SOURCE = "kn";
    private static final List<String> FEEDS = List.of("quotes", "entities", "articles", "changes");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final TopicPrefix PREFIX = new TopicPrefix("killed.");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    private Cluster cluster;
    private KafkaSettings kafka;
    private SerdeSettings serdes;
    private TopicProbe topics;
    private Sink sink;
    private Enrich enrich;

    @BeforeEach
    void start() {
        Topologies.silenceAlerts();
        cluster = EmbeddedCluster.start(folder.resolve("kafka"));
        kafka = KafkaSettings.of(cluster.bootstrapServers());
        serdes = SerdeSettings.of(cluster.registryUrl());
        topics = TopicProbe.on(cluster, PREFIX);
        Path state = folder.resolve("state");
        sink = Sink.start(SinkSettings.of(state, 1), kafka, serdes, PREFIX);
        enrich = Enrich.start(new EnrichSettings(state, 1), kafka, serdes, PREFIX, new RememberingExtractor());
    }

    @AfterEach
    void stop() {
        enrich.close();
        sink.close();
        topics.close();
        cluster.close();
    }

    @Test
    void tellsThoseWhoFollowAndGivesNobodyAWordAfterwards() throws Exception {
        List<String> cursors = new ArrayList<>();
        String id;
        try (Gateway gateway = gateway();
                EventStream quotes = follow(gateway, "/v1/quotes?speaker=ratna+dewi");
                EventStream changes = follow(gateway, "/v1/changes")) {
            for (String feed : FEEDS) {
                cursors.add(json(gateway, "/v1/" + feed).path("cursor").asText());
            }
            send(WireForms.newsMlG2("urn:kn:other", 1, "usable", "", "pasar ramai"));
            send(WireForms.newsMlG2("urn:kn:shown", 1, "usable", "", MARKER + " hilang"));
            Event shown = next(quotes, "upsert", MARKER);
            id = JSON.readTree(shown.data()).path("article_id").asText();
            assertThat(get(gateway, "/v1/articles/" + id).body()).contains(MARKER);

            send("{\"uri\": \"urn:kn:shown\", \"type\": \"text\", \"version\": \"2\", \"pubstatus\": \"canceled\"}");

            Event retracted = next(quotes, "retract", "");
            String key = JSON.readTree(shown.data()).path("key").asText();
            assertThat(JSON.readTree(retracted.data()).path("key").asText()).isEqualTo(key);
            assertThat(retracted.data()).doesNotContain(MARKER);
            assertThat(next(changes, "upsert", "\"what\":\"killed\"").data()).doesNotContain(MARKER);
            assertNoWord(gateway, id, cursors);
        }
        try (Gateway restarted = gateway()) {
            assertNoWord(restarted, id, cursors);
        }
    }

    private void assertNoWord(Gateway gateway, String id, List<String> cursors) throws Exception {
        assertThat(topics.committed(Topics.QUOTES).toString())
                .as("not yet compacted")
                .contains(MARKER);
        for (int i = 0; i < FEEDS.size(); i++) {
            String path = "/v1/" + FEEDS.get(i);
            String all = words(get(gateway, path + "?limit=1000"));
            String after = words(get(gateway, path + "?limit=1000&cursor=" + cursors.get(i)));
            assertThat(all).as(path).doesNotContain(MARKER).contains("\"more\":false");
            assertThat(after)
                    .as(path + " after a cursor")
                    .doesNotContain(MARKER)
                    .contains("\"more\":false");
            assertThat(all.contains("\"op\":\"retract\"")).isEqualTo(i < 3);
            assertStreamHasNoWord(gateway, path, cursors.get(i));
        }
        assertThat(words(get(gateway, "/v1/quotes"))).contains("pasar ramai");
        HttpResponse<String> article = get(gateway, "/v1/articles/" + id);
        assertThat(article.statusCode()).isEqualTo(410);
        assertThat(words(article)).doesNotContain(MARKER);
        assertThat(words(get(gateway, "/v1/articles/" + id + "/history")))
                .contains("\"what\":\"killed\"")
                .doesNotContain(MARKER);
    }

    /** From a cursor of before the article to the end of what is there. */
    private void assertStreamHasNoWord(Gateway gateway, String path, String cursor) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + gateway.httpPort() + path + "?until=now");
        try (EventStream stream = EventStream.open(http, address, Optional.empty(), Optional.of(cursor))) {
            Optional<Event> event = stream.next();
            while (event.isPresent() && event.get().isResult()) {
                assertThat(event.get().data().toLowerCase(Locale.ROOT)).doesNotContain(MARKER);
                event = stream.next();
            }
            assertThat(event.map(Event::name)).contains("end");
        }
    }

    private Gateway gateway() {
        return Gateway.start(GatewaySettings.DEFAULT.onPort(0), kafka, serdes, PREFIX, Clock.systemUTC());
    }

    private void send(String document) {
        Delivery delivery = new Delivery(0, document.getBytes(StandardCharsets.UTF_8));
        long before = sink.counts().versions();
        for (WireArticle article : ParsedDelivery.of(delivery, SOURCE, WireForms.START)) {
            topics.send(Topics.RAW_ARTICLES, article.getArticleId(), article);
        }
        await().atMost(LONG).until(() -> sink.counts().versions() > before);
    }

    private EventStream follow(Gateway gateway, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + gateway.httpPort() + path);
        return EventStream.open(http, address, Optional.empty(), Optional.empty());
    }

    private static Event next(EventStream stream, String name, String word) throws Exception {
        Event event = stream.next().orElseThrow();
        while (!event.name().equals(name) || !event.data().contains(word)) {
            event = stream.next().orElseThrow();
        }
        return event;
    }

    private HttpResponse<String> get(Gateway gateway, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + gateway.httpPort() + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String words(HttpResponse<String> answer) {
        return answer.body().toLowerCase(Locale.ROOT);
    }

    private JsonNode json(Gateway gateway, String path) throws Exception {
        return JSON.readTree(get(gateway, path).body());
    }
}
