package id.kawat.benchmarks.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.embedded.Cluster;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.enrich.extract.Extractors;
import id.kawat.ingest.Ingest;
import id.kawat.ingest.IngestSettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.news.Quote;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;

/**
 * Posts articles at a fixed rate to ingest's HTTP and measures, for each that holds a quote, the time from the
 * acknowledgement (the 202 is here) to the moment a read_committed consumer holds its first quote.
 */
final class LatencyRun {

    private static final TopicPrefix PREFIX = new TopicPrefix("latency.");
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration AFTERWARDS = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final SerdeSettings serde;
    private final Path folder;
    private final Load load;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> readable = new ConcurrentHashMap<>();

    /** Milliseconds, one for each article with a quote. */
    record Result(List<Double> millis) {

        String text(int rate) {
            return "latency from acknowledged ingest to readable quote at %d articles/s: p50 %.0f ms, p99 %.0f ms, longest %.0f ms (%,d articles with quotes)%n"
                    .formatted(
                            rate,
                            Median.percentile(millis, 50),
                            Median.percentile(millis, 99),
                            Median.percentile(millis, 100),
                            millis.size());
        }
    }

    LatencyRun(Cluster cluster, Path folder, Load load) {
        this.kafka = KafkaSettings.of(cluster.bootstrapServers());
        this.serde = SerdeSettings.of(cluster.registryUrl());
        this.folder = folder;
        this.load = load;
    }

    Result measure(int rate, Duration length) throws Exception {
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            new TopicCreator(admin, PREFIX, TopicLayout.SINGLE_BROKER).createMissing();
        }
        Path state = folder.resolve("latency-state");
        try (Sink sink = Sink.start(SinkSettings.of(state, 1), kafka, serde, PREFIX);
                Enrich enrich =
                        Enrich.start(new EnrichSettings(state, 1), kafka, serde, PREFIX, Extractors.standard());
                Ingest ingest = Ingest.start(
                        IngestSettings.of(HttpSettings.onPort(0), List.of()),
                        kafka,
                        serde,
                        PREFIX,
                        Clock.systemUTC())) {
            sink.awaitRunning(Duration.ofMinutes(1));
            enrich.awaitRunning(Duration.ofMinutes(1));
            Thread reader = new Thread(this::readQuotes, "quotes");
            reader.setDaemon(true);
            reader.start();
            int warmUp = post(ingest.httpPort(), rate, WARM_UP, 0);
            TimeUnit.SECONDS.sleep(1);
            acknowledged.clear();
            readable.clear();
            post(ingest.httpPort(), rate, length, warmUp);
            TimeUnit.MILLISECONDS.sleep(AFTERWARDS.toMillis());
            reader.interrupt();
            reader.join();
        }
        return new Result(millis());
    }

    private int post(int port, int rate, Duration length, int from) throws InterruptedException, ExecutionException {
        int count = Math.toIntExact(rate * length.toSeconds());
        ScheduledExecutorService schedule = Executors.newScheduledThreadPool(4);
        List<Future<?>> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = from + i;
            posts.add(schedule.schedule(() -> post(port, number), i * 1_000_000_000L / rate, TimeUnit.NANOSECONDS));
        }
        for (Future<?> post : posts) {
            post.get();
        }
        schedule.shutdown();
        return from + count;
    }

    private void post(int port, int number) {
        WireArticle article = load.articles().get(number % load.articles().size());
        String body = json.createObjectNode()
                .put("guid", "latency-" + number)
                .put("source", "bench")
                .put("headline", article.getHeadline().orElse(null))
                .put("body", article.getBody())
                .toString();
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/articles"))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            long now = System.nanoTime();
            JsonNode accepted = json.readTree(answer.body()).path("accepted").path(0);
            if (answer.statusCode() != 202) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            acknowledged.put(accepted.path("article_id").asText(), now);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void readQuotes() {
        try (Serde<Quote> quotes = new ValueSerdes(serde).of(Topics.QUOTES);
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        kafka.forConsumer(Map.of("isolation.level", "read_committed", "enable.auto.commit", false)),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            String topic = PREFIX.nameOf(Topics.QUOTES);
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!Thread.interrupted()) {
                for (ConsumerRecord<byte[], byte[]> quote : consumer.poll(Duration.ofMillis(100))) {
                    if (quote.value() != null) {
                        long now = System.nanoTime();
                        readable.putIfAbsent(
                                quotes.deserializer()
                                        .deserialize(topic, quote.value())
                                        .getArticleId(),
                                now);
                    }
                }
            }
        } catch (org.apache.kafka.common.errors.InterruptException ended) {
            // asked to end
        }
    }

    private List<Double> millis() {
        List<Double> millis = new ArrayList<>();
        readable.forEach((article, seen) -> {
            Long taken = acknowledged.get(article);
            if (taken != null) {
                millis.add(Math.max(0, seen - taken) / 1e6);
            }
        });
        return millis;
    }
}
