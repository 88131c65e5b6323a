package id.kawat.gateway.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** One connection to a stream of a gateway. Not thread-safe; {@link #close} may be called from another thread. */
public final class EventStream implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InputStream body;
    private final BufferedReader lines;
    private Optional<String> lastEventId;

    private EventStream(InputStream body, Optional<String> lastEventId) {
        this.body = body;
        this.lines = new BufferedReader(new InputStreamReader(body, UTF_8));
        this.lastEventId = lastEventId;
    }

    /**
     * One event.
     *
     * @param name {@code upsert}, {@code retract}, or how the stream ends: {@code cut-off}, {@code closing}, {@code end},
     *     {@code failed}
     * @param data one JSON object
     */
    public record Event(String id, String name, String data) {

        public boolean isResult() {
            return name.equals("upsert") || name.equals("retract");
        }
    }

    /**
     * Asks for a stream.
     *
     * @param lastEventId where to go on
     * @throws GatewayRefusedException if the gateway answers with something else
     */
    public static EventStream open(HttpClient http, URI address, Optional<String> token, Optional<String> lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(PATIENCE).header("Accept", "text/event-stream");
        token.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (InputStream problem = answer.body()) {
                throw new GatewayRefusedException(answer.statusCode(), detail(answer.statusCode(), problem));
            }
        }
        return new EventStream(answer.body(), lastEventId);
    }

    private static String detail(int status, InputStream problem) throws IOException {
        byte[] document = problem.readAllBytes();
        try {
            JsonNode detail = JSON.readTree(document).path("detail");
            return detail.isTextual() ? detail.asText() : "answered " + status;
        } catch (IOException notJson) {
            return "answered " + status;
        }
    }

    /** The next event, waiting for it; empty where the connection ended. */
    public Optional<Event> next() throws IOException {
        String name = "message";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                if (data.length() > 0) {
                    return Optional.of(new Event(lastEventId.orElse(""), name, data.toString()));
                }
                name = "message";
            } else if (line.startsWith("id:")) {
                lastEventId = Optional.of(value(line));
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("data:")) {
                data.append(value(line));
            }
        }
        return Optional.empty();
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /** Where to go on after the last event, also one that was passed over. */
    public Optional<String> lastEventId() {
        return lastEventId;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
