package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.news.ChangeType;
import id.kawat.schemas.topic.Topics;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers that end: pages, and one article. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class PageIT extends OnCluster {

    private static final String ID = "0123456789abcdef0123456789abcdef";

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
    void refusesACursorBehindWhichRetractionsMayBeGone() throws Exception {
        MovableClock clock = new MovableClock();
        results.quote("Putin", "q1");
        results.change(ID, ChangeType.ACCEPTED, true);
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0), clock)) {
            Client client = new Client(gateway);
            String quotes = client.json("/v1/quotes").path("cursor").asText();
            String changes = client.json("/v1/changes").path("cursor").asText();

            clock.move(Duration.ofDays(29));
            assertThat(client.get("/v1/quotes?cursor=" + quotes).statusCode()).isEqualTo(200);
            clock.move(Duration.ofDays(3));

            HttpResponse<String> tooLate = client.get("/v1/quotes?cursor=" + quotes);
            assertProblem(tooLate, 410, "cursor");
            assertThat(tooLate.body()).contains("30 days", "since=beginning", "forget what you had");
            assertProblem(
                    client.get("/v1/quotes", "Last-Event-ID", quotes, "Accept", "text/event-stream"),
                    410,
                    "Last-Event-ID");
            assertThat(client.get("/v1/changes?cursor=" + changes).statusCode())
                    .as("changes retract nothing")
                    .isEqualTo(200);
        }
    }

    @Test
    void refusesACursorBehindWhichRecordsAreGone() throws Exception {
        results.change(ID, ChangeType.ACCEPTED, true);
        try (Gateway gateway = start()) {
            Client client = new Client(gateway);
            String cursor = client.json("/v1/changes?limit=1").path("cursor").asText();
            results.change(ID, ChangeType.WITHHELD, false);
            results.change(ID, ChangeType.ACCEPTED, true);

            topics.deleteAll(Topics.CHANGES);

            HttpResponse<String> gone = client.get("/v1/changes?cursor=" + cursor);
            assertProblem(gone, 410, "cursor");
            assertThat(gone.body()).contains("no longer kept");
        }
    }

    /** {@code -Dgateway.articles=20000} makes it the measurement of docs/speed.md, printed. */
    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void findsAnArticleAmongManyWhetherItCameBeforeTheStartOrAfter() throws Exception {
        int count = Integer.getInteger("gateway.articles", 1_000);
        range(0, count).forEach(this::accepted);
        try (Gateway gateway = start()) {
            Client client = new Client(gateway);
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 20; i++) {
                    assertFound(client, i * (count / 20), round == 0 ? "first in turn" : "then");
                }
            }
            accepted(count);
            assertFound(client, count, "live");
            results.change(id(3), ChangeType.KILLED, false);
            results.retractArticle(id(3));
            assertThat(client.get("/v1/articles/" + id(3)).statusCode()).isEqualTo(410);
            assertThat(client.json("/v1/articles/" + id(3) + "/history").path("changes"))
                    .hasSize(2);
            assertProblem(client.get("/v1/articles/" + id(count + 1)), 404, "id");
        }
    }

    private void accepted(int number) {
        results.change(id(number), ChangeType.ACCEPTED, true);
        results.article(id(number), "Kata " + number + ". " + "Kata lain. ".repeat(200));
    }

    private static void assertFound(Client client, int number, String when) throws Exception {
        long began = System.nanoTime();
        JsonNode found = client.json("/v1/articles/" + id(number));
        long between = System.nanoTime();
        JsonNode history = client.json("/v1/articles/" + id(number) + "/history");
        System.out.printf(
                "lookup %s %d: article %.1f ms, history %.1f ms%n",
                when, number, (between - began) / 1e6, (System.nanoTime() - between) / 1e6);
        assertThat(found.path("article").path("body").asText()).startsWith("Kata " + number + ". ");
        assertThat(history.path("changes")).hasSize(1);
    }

    private static String id(int number) {
        return "%032x".formatted(number);
    }
}
