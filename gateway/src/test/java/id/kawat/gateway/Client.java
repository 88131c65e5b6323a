package id.kawat.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.gateway.client.EventStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a gateway as users do. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;

    Client(Gateway gateway) {
        this.url = "http://127.0.0.1:" + gateway.httpPort();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    EventStream follow(String path, Optional<String> lastEventId) throws IOException, InterruptedException {
        return EventStream.open(http, URI.create(url + path), Optional.empty(), lastEventId);
    }

    /** The next {@code count} events, waiting for them. */
    static List<EventStream.Event> take(EventStream stream, int count) throws IOException {
        List<EventStream.Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(stream.next().orElseThrow());
        }
        return events;
    }

    /** {@code op key} of each. */
    static List<String> told(List<EventStream.Event> events) throws IOException {
        List<String> told = new ArrayList<>();
        for (EventStream.Event event : events) {
            JsonNode data = JSON.readTree(event.data());
            told.add(event.name() + " " + data.path("key").asText());
        }
        return told;
    }
}
