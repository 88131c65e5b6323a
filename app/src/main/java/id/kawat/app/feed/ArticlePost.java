package id.kawat.app.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Posts to ingest's {@code POST /v1/articles}; waits and tries again while Kafka is away. Thread-safe. */
final class ArticlePost implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final int TRIES = 10;
    private static final int ACCEPTED = 202;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI ingest;
    private final Optional<String> source;
    private final boolean fromArchive;

    ArticlePost(URI ingest, Optional<String> source) {
        this(ingest, source, false);
    }

    /** @param fromArchive the articles did not come now, but at their own times or those of their files */
    ArticlePost(URI ingest, Optional<String> source, boolean fromArchive) {
        this.ingest = ingest;
        this.source = source;
        this.fromArchive = fromArchive;
    }

    /**
     * Returns once ingest has answered anything.
     *
     * @throws CommandFailure if nothing answers there
     */
    void requireAnswer() throws InterruptedException {
        send(HttpRequest.newBuilder(ingest.resolve("/health/live"))
                .timeout(CONNECT)
                .build());
    }

    /**
     * Posts one upload and returns what became of its articles.
     *
     * @throws CommandFailure if ingest is gone, or says that it can't take anything for longer than our patience
     */
    Receipt post(Upload upload) throws InterruptedException {
        HttpRequest request = request(upload);
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            HttpResponse<String> response = send(request);
            if (response.statusCode() != UNAVAILABLE) {
                return receipt(upload, response);
            }
            TimeUnit.SECONDS.sleep(retryAfter(response));
        }
        throw CommandFailure.failed(
                "ingest at " + ingest + " can't reach Kafka; " + upload.origin()
                        + " and what follows was not taken. Feed again when Kafka is back: what was taken before changes nothing.");
    }

    private HttpRequest request(Upload upload) {
        try {
            return HttpRequest.newBuilder(target(upload))
                    .timeout(ANSWER)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(
                            upload.content().read()))
                    .build();
        } catch (IOException cause) {
            throw CommandFailure.failed("can't read " + upload.origin() + ": " + cause.getMessage(), cause);
        }
    }

    private URI target(Upload upload) {
        String query = "?origin=" + encoded(upload.origin())
                + source.map(id -> "&source=" + encoded(id)).orElse("")
                + (fromArchive ? "&archived=" + encoded(time(upload).toString()) : "");
        return ingest.resolve("/v1/articles" + query);
    }

    private static Instant time(Upload upload) {
        return upload.written().orElseGet(Instant::now);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw CommandFailure.failed(
                    "no ingest answers at " + ingest + " (ingest.url): start one with `kawat run` or `kawat ingest`,"
                            + " or name another with --to",
                    gone);
        }
    }

    private Receipt receipt(Upload upload, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == ACCEPTED || status == BAD_REQUEST || status == TOO_LARGE) {
            try {
                JsonNode answer = json.readTree(response.body());
                if (answer.has("accepted") || answer.has("rejected")) {
                    return new Receipt(upload.origin(), answer);
                }
                return refused(upload, answer.path("detail").asText(response.body()));
            } catch (JsonProcessingException notOurs) {
                throw CommandFailure.failed(
                        "what answers at " + ingest + " is not Kawat's ingest (ingest.url)", notOurs);
            }
        }
        throw CommandFailure.failed("ingest at " + ingest + " answered " + status + " to " + upload.origin() + ": "
                + response.body().strip());
    }

    private Receipt refused(Upload upload, String detail) {
        ObjectNode answer = json.createObjectNode();
        answer.putArray("rejected")
                .addObject()
                .put("reason_class", "http.refused")
                .put("message", detail);
        return new Receipt(upload.origin(), answer);
    }

    private static long retryAfter(HttpResponse<String> response) {
        return response.headers().firstValueAsLong("Retry-After").orElse(2);
    }

    @Override
    public void close() {
        // HttpClient of Java 17 has no close; its threads are daemons.
    }
}
