package id.kawat.ingest;

import id.kawat.ingest.delivery.DeliverySettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.spool.SpoolSettings;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;

/** Ingest against a cluster, on topics of its own. */
final class RunningIngest implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Ingest ingest;
    private final TopicReader reader;

    private RunningIngest(Ingest ingest, TopicReader reader) {
        this.ingest = ingest;
        this.reader = reader;
    }

    static RunningIngest start(String bootstrapServers, String registryUrl, Clock clock, SpoolSettings... spools) {
        return start(bootstrapServers, registryUrl, newTopics(bootstrapServers), clock, spools);
    }

    static RunningIngest start(
            String bootstrapServers, String registryUrl, TopicPrefix prefix, Clock clock, SpoolSettings... spools) {
        IngestSettings settings = new IngestSettings(
                HttpSettings.onPort(0),
                List.of(spools),
                ReadHints.NONE,
                SourceContracts.NONE,
                Path.of("unused"),
                new DeliverySettings(Duration.ofSeconds(spools.length == 0 ? 15 : 3)));
        return start(bootstrapServers, registryUrl, prefix, clock, settings);
    }

    static RunningIngest start(
            String bootstrapServers, String registryUrl, TopicPrefix prefix, Clock clock, IngestSettings settings) {
        SerdeSettings serdes = SerdeSettings.of(registryUrl);
        return new RunningIngest(
                Ingest.start(settings, KafkaSettings.of(bootstrapServers), serdes, prefix, clock),
                new TopicReader(bootstrapServers, serdes, prefix));
    }

    static TopicPrefix newTopics(String bootstrapServers) {
        TopicPrefix prefix = new TopicPrefix("test" + NUMBER.incrementAndGet() + ".");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            new TopicCreator(admin, prefix, new TopicLayout(OptionalInt.of(2), (short) 1)).createMissing();
        }
        return prefix;
    }

    TopicReader topics() {
        return reader;
    }

    IngestCounts counts() {
        return ingest.counts();
    }

    int httpPort() {
        return ingest.httpPort();
    }

    HttpResponse<String> post(String query, byte[] body) throws IOException, InterruptedException {
        return send(request("/v1/articles" + query)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Without a declared length. */
    HttpResponse<String> post(InputStream body) throws IOException, InterruptedException {
        return send(request("/v1/articles")
                .POST(BodyPublishers.ofInputStream(() -> body))
                .build());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort() + path));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() {
        ingest.close();
    }
}
