package id.kawat.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Requests to the first registry that answers. A registry that can't be reached or is in trouble (429, 5xx) is passed over
 * for the next one; when all were, all are tried again after a wait that doubles. Thread-safe.
 */
final class RegistryHttp {

    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One for all: it holds connections and threads, and nothing that a registry said. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final RegistrySettings settings;
    private volatile int preferred;

    RegistryHttp(RegistrySettings settings) {
        this.settings = settings;
    }

    JsonNode get(String path) {
        return send("GET", path, Optional.empty());
    }

    JsonNode post(String path, JsonNode body) {
        return send("POST", path, Optional.of(body.toString()));
    }

    private JsonNode send(String method, String path, Optional<String> body) {
        for (int attempt = 1; ; attempt++) {
            try {
                return answer(path, sendToAnyOf(settings.urls(), method, path, body));
            } catch (IOException trouble) {
                if (attempt > settings.retries()) {
                    throw new RegistryUnreachableException(unreachable(trouble, attempt), trouble);
                }
                pause(attempt);
            }
        }
    }

    private HttpResponse<byte[]> sendToAnyOf(List<RegistryUrl> urls, String method, String path, Optional<String> body)
            throws IOException {
        int first = preferred;
        for (int turn = 0; ; turn++) {
            int index = (first + turn) % urls.size();
            try {
                HttpResponse<byte[]> response = sendTo(urls.get(index), method, path, body);
                preferred = index;
                return response;
            } catch (IOException trouble) {
                if (turn == urls.size() - 1) {
                    throw trouble;
                }
            }
        }
    }

    private HttpResponse<byte[]> sendTo(RegistryUrl url, String method, String path, Optional<String> body)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.base() + path))
                .timeout(settings.requestTimeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, body.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody));
        body.ifPresent(present -> request.header("Content-Type", MEDIA_TYPE));
        url.authorization().ifPresent(value -> request.header("Authorization", value));
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            if (response.statusCode() == 429 || response.statusCode() >= 500) {
                throw new IOException("HTTP status " + response.statusCode());
            }
            return response;
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted); // restores the interrupt
        }
    }

    private JsonNode answer(String path, HttpResponse<byte[]> response) {
        Optional<JsonNode> json = parse(response.body());
        if (response.statusCode() == 200 && json.isPresent()) {
            return json.get();
        }
        throw refused(path, response.statusCode(), json);
    }

    private static Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private RegistryRefusedException refused(String path, int status, Optional<JsonNode> json) {
        Optional<JsonNode> error = json.filter(node -> node.has("error_code"));
        String said = error.map(node -> node.path("message").asText("")).orElse("");
        String message = "schema registry at " + settings.addresses() + " answered " + status + " to " + path
                + (said.isEmpty() ? "" : ": " + said) + advice(status, error.isPresent());
        return new RegistryRefusedException(
                message,
                status,
                error.map(node -> node.path("error_code").asInt()).orElse(status));
    }

    private static String advice(int status, boolean speaksConfluent) {
        if (status == 401 || status == 403) {
            return "; check basic.auth.credentials.source and basic.auth.user.info";
        }
        return speaksConfluent ? "" : "; is schema.registry.url right? (Apicurio: its address and /apis/ccompat/v7)";
    }

    private String unreachable(IOException trouble, int attempts) {
        return "schema registry not reachable at " + settings.addresses() + " (" + describe(trouble) + ", " + attempts
                + (attempts == 1 ? " attempt" : " attempts") + "); start it, or correct schema.registry.url";
    }

    private String describe(IOException trouble) {
        if (trouble instanceof ConnectException) {
            return Optional.ofNullable(trouble.getMessage()).orElse("connection refused or host unknown");
        }
        if (trouble instanceof HttpTimeoutException) {
            return "no answer within " + settings.requestTimeout().toMillis() + " ms";
        }
        return Optional.ofNullable(trouble.getMessage())
                .orElseGet(() -> trouble.getClass().getSimpleName());
    }

    private void pause(int attempt) {
        long doubled = settings.firstWait().toMillis() << Math.min(attempt - 1, 20);
        try {
            Thread.sleep(Math.min(doubled, settings.longestWait().toMillis()));
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
