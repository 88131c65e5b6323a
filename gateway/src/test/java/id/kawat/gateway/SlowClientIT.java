package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.gateway.client.EventStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Those who take what they are given slowly, or not at all. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class SlowClientIT extends OnCluster {

    private static final int COUNT = 3_000;
    private static final Duration STALLED = Duration.ofSeconds(2);
    private static final GatewaySettings HASTY =
            GatewaySettings.DEFAULT.onPort(0).timed(Duration.ofMillis(200), STALLED);

    @Test
    void cutsOffWhoFallsBehindAndGivesTheOthersAll() throws Exception {
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0).holding(200));
                RawClient slow = following(gateway)) {
            try (EventStream quick = new Client(gateway).follow("/v1/articles", Optional.empty())) {
                CompletableFuture<Void> feed = CompletableFuture.runAsync(this::feed);

                List<EventStream.Event> events = Client.take(quick, COUNT);

                feed.join();
                assertThat(Client.told(events)).doesNotHaveDuplicates().hasSize(COUNT);
            }
            List<String> lines = slow.lines()
                    .takeWhile(line -> !line.startsWith("data:{\"reason\""))
                    .toList();
            assertThat(lines).contains("event:cut-off");
            assertThat(upserts(lines)).isLessThan(COUNT);
            assertGivesTheRestAfter(gateway, lastIdOf(lines), upserts(lines));
        }
    }

    @Test
    void endsTheStreamOfWhoTakesNothingWhomTheLastIdTheyGotLetsGoOn() throws Exception {
        try (Gateway gateway = start(HASTY);
                RawClient stalled = following(gateway)) {
            feed();
            await().atMost(Duration.ofMinutes(1)).until(() -> gateway.streams() == 0);

            List<String> lines = readToTheEnd(stalled);

            assertThat(upserts(lines)).isLessThan(COUNT);
            assertThat(lines).as("nobody can be told who takes nothing").doesNotContain("event:cut-off");
            String lastWhole = RawClient.lastId(lines);
            int whole = upserts(lines.subList(0, lines.lastIndexOf("")));
            assertGivesTheRestAfter(gateway, lastWhole, whole);
        }
    }

    @Test
    void keepsTheStreamOfWhoWaitsLongerThanOneMayTakeNothing() throws Exception {
        try (Gateway gateway = start(HASTY);
                RawClient patient = following(gateway)) {
            long began = System.nanoTime();
            while (System.nanoTime() - began < STALLED.multipliedBy(2).toNanos()) {
                assertThat(patient.line()).isNotEqualTo("null"); // heartbeats set the pace
            }
            results.article("%032x".formatted(1), "Kata");

            assertThat(patient.lines().anyMatch("event:upsert"::equals)).isTrue();
        }
    }

    private static RawClient following(Gateway gateway) throws Exception {
        RawClient client = new RawClient(gateway, "/v1/articles", "Host: localhost", "Accept: text/event-stream");
        assertThat(client.line()).contains("200");
        await().until(() -> gateway.streams() == 1);
        return client;
    }

    private void feed() {
        range(0, COUNT).forEach(i -> results.article("%032x".formatted(i), "Kata ".repeat(200)));
    }

    /** To the end of the connection, or to where it was broken off. */
    private static List<String> readToTheEnd(RawClient client) {
        List<String> lines = new ArrayList<>();
        try {
            client.lines().forEach(lines::add);
        } catch (UncheckedIOException brokenOff) {
            lines.add("broken off");
        }
        return lines;
    }

    private static int upserts(List<String> lines) {
        return (int) lines.stream().filter("event:upsert"::equals).count();
    }

    private static String lastIdOf(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((one, other) -> other)
                .orElseThrow()
                .substring(3);
    }

    private static void assertGivesTheRestAfter(Gateway gateway, String cursor, int got) throws Exception {
        try (EventStream resumed = new Client(gateway).follow("/v1/articles", Optional.of(cursor))) {
            assertThat(Client.told(Client.take(resumed, COUNT - got))).doesNotHaveDuplicates();
        }
    }
}
