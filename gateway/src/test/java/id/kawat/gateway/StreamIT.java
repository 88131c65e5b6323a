package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.gateway.client.EventStream;
import id.kawat.news.ChangeType;
import id.kawat.schemas.topic.Topics;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What those get who follow. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class StreamIT extends OnCluster {

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

    @Test
    void takesBackFromAFilterWhatAnotherVersionNoLongerFits() throws Exception {
        results.article("a".repeat(32), "Putin bicara.", "Putin");
        try (Gateway gateway = start();
                EventStream putin =
                        new Client(gateway).follow("/v1/articles?entity=putin&since=beginning", Optional.empty());
                EventStream kcna =
                        new Client(gateway).follow("/v1/articles?source=kcna&since=beginning", Optional.empty());
                EventStream all = new Client(gateway).follow("/v1/articles?since=beginning", Optional.empty())) {
            results.article("b".repeat(32), "Xi bicara.", "Xi");
            results.revisedArticle("a".repeat(32), "Kim bicara.", "Kim");
            results.article("c".repeat(32), "Putin lagi.", "Putin");

            List<EventStream.Event> told = Client.take(putin, 3);
            assertThat(Client.told(told))
                    .containsExactlyInAnyOrder(
                            "upsert " + "a".repeat(32), "retract " + "a".repeat(32), "upsert " + "c".repeat(32));
            EventStream.Event left = told.stream()
                    .filter(event -> event.name().equals("retract"))
                    .findFirst()
                    .orElseThrow();
            assertThat(left.data()).contains("\"reason\":\"no-match\"").doesNotContain("Kim");
            assertThat(Client.told(Client.take(all, 4))).allMatch(event -> event.startsWith("upsert"));
            assertThat(kcna.lastEventId())
                    .as("of another source there is nothing to take back")
                    .isEmpty();
        }
    }

    @Test
    void endsAtTheMomentThatWasAskedForSayingSo() throws Exception {
        MovableClock clock = new MovableClock();
        String path = "/v1/quotes?since=beginning&until=" + clock.instant().plus(Duration.ofHours(1));
        results.quote("Putin", "before");
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0), clock);
                EventStream stream = new Client(gateway).follow(path, Optional.empty())) {
            assertThat(Client.told(Client.take(stream, 1))).containsExactly("upsert person:putin|before");
            results.quote("Putin", "meanwhile");
            assertThat(Client.told(Client.take(stream, 1))).containsExactly("upsert person:putin|meanwhile");

            clock.move(Duration.ofHours(2));

            EventStream.Event end = stream.next().orElseThrow();
            assertThat(end.name()).isEqualTo("end");
            assertThat(end.data()).contains("Last-Event-ID");
            assertThat(stream.next()).isEmpty();
            try (EventStream again = new Client(gateway).follow(path, Optional.of(end.id()))) {
                assertThat(again.next().orElseThrow().name()).isEqualTo("end");
            }
        }
    }

    @Test
    void givesNoWordOfAKilledArticleThoughTheTopicsStillHoldIt() throws Exception {
        results.article("a".repeat(32), "zamrud hilang", "Zamrud");
        results.quote("antara", "Zamrud", "q1");
        results.article("b".repeat(32), "pasar ramai", "Ratna");
        results.change("a-q1", ChangeType.KILLED, false);
        results.change("a".repeat(32), ChangeType.KILLED, false);
        try (Gateway before = start()) { // killed before its start
            assertThat(new Client(before).get("/v1/articles").body())
                    .doesNotContain("zamrud")
                    .contains("pasar ramai", "\"op\":\"retract\"");
            assertThat(new Client(before).get("/v1/quotes").body()).doesNotContain("Kami siap");
            try (EventStream stream = new Client(before).follow("/v1/articles", Optional.empty());
                    EventStream changes = new Client(before).follow("/v1/changes", Optional.empty())) {
                results.article("c".repeat(32), "intan hilang", "Intan");
                assertThat(Client.told(Client.take(stream, 1))).containsExactly("upsert " + "c".repeat(32));
                results.change("c".repeat(32), ChangeType.KILLED, false);
                assertThat(Client.take(changes, 1)).hasSize(1);

                HttpResponse<String> page = new Client(before).get("/v1/articles");
                assertThat(page.body()).doesNotContain("intan");
                assertThat(new Client(before)
                                .get("/v1/articles/" + "c".repeat(32))
                                .statusCode())
                        .isEqualTo(410);
            }
        }
    }
}
