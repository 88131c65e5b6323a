package id.kawat.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.gateway.access.Access;
import id.kawat.gateway.access.TokenFile.NewToken;
import id.kawat.gateway.client.EventStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that are not answered as asked. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class RefusalIT extends OnCluster {

    private static final String ID = "0123456789abcdef0123456789abcdef";

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

    @Test
    void answersWithoutTokensOnlyToTheNamesOfThisMachine() throws Exception {
        try (Gateway gateway = start()) {
            assertThat(status(gateway, "Host: localhost:" + gateway.httpPort())).isEqualTo(200);
            assertThat(status(gateway, "Host: 127.0.0.1")).isEqualTo(200);
            assertThat(status(gateway, "Host: news.example:" + gateway.httpPort()))
                    .isEqualTo(421);
            assertThat(status(gateway, "Host: localhost.news.example")).isEqualTo(421);
        }
    }

    @Test
    void answersWithTokensUnderEveryName() throws Exception {
        NewToken token = NewToken.named("desk");
        Path file = Files.writeString(brokerFolder.resolve("any-name"), token.line());
        try (Gateway gateway = start(GatewaySettings.DEFAULT.onPort(0).with(Access.of(file)))) {
            assertThat(status(gateway, "Host: news.example", "Authorization: Bearer " + token.secret()))
                    .isEqualTo(200);
            assertThat(status(gateway, "Host: localhost")).isEqualTo(401);
        }
    }

    private static int status(Gateway gateway, String... headers) throws Exception {
        try (RawClient client = new RawClient(gateway, "/v1/quotes", headers)) {
            return Integer.parseInt(client.line().split(" ", -1)[1]);
        }
    }
}
