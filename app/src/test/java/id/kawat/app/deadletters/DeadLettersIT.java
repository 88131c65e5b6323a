package id.kawat.app.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.app.Kawat;
import id.kawat.app.cli.CapturedTerminal;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.enrich.Enrich;
import id.kawat.enrich.EnrichSettings;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import id.kawat.ingest.Ingest;
import id.kawat.ingest.IngestSettings;
import id.kawat.ingest.http.HttpSettings;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.deadletter.DeadLetter;
import id.kawat.schemas.deadletter.Entry;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters of real roles: what is sent again comes through, byte for byte, once, and in the order of its article. */
final class DeadLettersIT {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final TopicPrefix PREFIX = new TopicPrefix("letters.");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private EmbeddedCluster cluster;
    private KafkaSettings kafka;
    private SerdeSettings serdes;
    private TopicProbe topics;
    private Ingest ingest;

    @BeforeEach
    void start() {
        cluster = EmbeddedCluster.start(folder.resolve("kafka"));
        kafka = KafkaSettings.of(cluster.bootstrapServers());
        serdes = SerdeSettings.of(cluster.registryUrl());
        topics = TopicProbe.on(cluster, PREFIX);
        ingest = Ingest.start(
                IngestSettings.of(HttpSettings.onPort(0), List.of()), kafka, serdes, PREFIX, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        ingest.close();
        topics.close();
        cluster.close();
    }

    @Test
    void bringsAPoisonedArticleThroughOnceItsCauseIsMendedAndKeepsTheOrderOfItsVersions() throws Exception {
        try (Sink sink = Sink.start(SinkSettings.of(folder.resolve("state"), 1), kafka, serdes, PREFIX)) {
            try (Enrich enrich = enrich(new PoisonedExtractor())) {
                post(story("sebelum", 1, "pasar ramai"));
                post(story("mati", 1, "kadar " + PoisonedExtractor.POISON));
                post(story("lama", 1, "kadar " + PoisonedExtractor.POISON));
                post(story("sesudah", 1, "jalan lengang"));
                awaitLetters(2);
                assertThat(enrich.counts().deadLetters()).isEqualTo(2);
                post(story("lama", 2, "kadar itu ternyata keliru"));
                await().atMost(LONG).until(() -> visible().size() == 3);
            }
            assertThat(list("--stage", "enrich", "--reason", "extract")).hasSize(2);

            try (Enrich mended = enrich(Extractors.standard())) {
                kawat(0, "retry", "--reason", "extract.failed");
                await().atMost(LONG).until(() -> visible().size() == 4);
                await().atMost(LONG).until(() -> mended.counts().unchanged() == 1);
            }
            assertThat(sink.counts().deadLetters()).isZero();
        }
        assertThat(visible())
                .containsOnlyKeys("sebelum", "mati", "lama", "sesudah")
                .hasEntrySatisfying(
                        "mati", article -> assertThat(article.getQuotes()).hasSize(1))
                .hasEntrySatisfying(
                        "lama",
                        article -> assertThat(article.getArticle().getVersion()).contains("2"));
        assertThat(list("--waiting")).isEmpty();
        assertThat(kawat(0, "retry", "--all").out()).contains("0 sent, 2 sent before");
    }

    @Test
    void sendsARecordAsItWasAndCountsItsAttempts() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        new Random(7).nextBytes(megabyte);
        List<byte @Nullable []> odd =
                new ArrayList<>(List.of(new byte[0], new byte[] {(byte) 0xC3, 0x28, 0, 27}, megabyte));
        odd.add(null);
        try (Enrich enrich = enrich(Extractors.standard())) {
            for (byte[] value : odd) {
                sendRaw(value);
            }
            awaitLetters(odd.size());
            kawat(0, "retry", "--all");
            awaitLetters(2 * odd.size());
            kawat(0, "retry", "--all", "--max-attempts", "3");
            awaitLetters(3 * odd.size());
            assertThat(enrich.counts().deadLetters()).isEqualTo(3L * odd.size());
        }
        List<ConsumerRecord<String, byte[]>> records = topics.committed(bytesOn());
        assertThat(records).hasSize(3 * odd.size());
        for (int i = 0; i < records.size(); i++) {
            ConsumerRecord<String, byte[]> first = records.get(i % odd.size());
            ConsumerRecord<String, byte[]> again = records.get(i);
            assertThat(Arrays.equals(again.value(), odd.get(i % odd.size()))).isTrue();
            assertThat(again.key()).isEqualTo(first.key());
            assertThat(again.timestamp()).isEqualTo(first.timestamp());
            assertThat(again.headers().lastHeader("trace").value()).containsExactly(0, -1);
            assertThat(DeadLetter.failures(again.headers())).isEqualTo(i / odd.size());
        }
        assertThat(list())
                .extracting(letter -> letter.path("attempt").asInt())
                .containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3);
        assertThat(kawat(1, "retry", "--waiting").out()).contains("too-many-attempts", "4 not sent");
    }

    @Test
    void readsALetterOfIngestAnewAsTheSameItemFromTheSameSource() throws Exception {
        String lines = """
                {"guid": "a", "headline": "Satu", "body": "Isi satu."}
                bukan JSON sama sekali
                {"guid": "b", "headline": "Dua", "body": "Isi dua."}
                """;
        post(lines, "antara", "berkas.jsonl");
        post(new byte[] {0, 1, 2, (byte) 0xFF}, "antara", "aneh");
        assertThat(topics.committed(Topics.RAW_ARTICLES)).hasSize(2);

        assertThat(kawat(1, "retry", "--all").out()).contains("2 sent, 2 refused again by ingest");

        awaitLetters(4);
        assertThat(topics.committed(Topics.RAW_ARTICLES))
                .as("a broken line is no plain text")
                .hasSize(2);
        List<DeadLetter> letters = letters();
        assertThat(letters).extracting(DeadLetter::attempt).containsExactly(1, 1, 2, 2);
        for (int i = 0; i < 2; i++) {
            assertThat(letters.get(i + 2).bytes()).isEqualTo(letters.get(i).bytes());
            assertThat(letters.get(i + 2).origin()).isEqualTo(letters.get(i).origin());
            assertThat(letters.get(i + 2).source()).contains("antara");
            assertThat(letters.get(i + 2).reasonClass())
                    .isEqualTo(letters.get(i).reasonClass());
            assertThat(letters.get(i + 2).entry()).isEqualTo(letters.get(i).entry());
        }
        assertThat(letters.get(0).origin()).isEqualTo("berkas.jsonl#line=2");
        assertThat(letters.get(0).entry()).isInstanceOf(Entry.Wire.class);
    }

    @Test
    void takesInWhatALimitKeptOutOnceTheLimitIsRaised() throws Exception {
        restartIngest(100);
        post(story("kecil", 1, "pendek"), "kn", "kecil.json");
        post(story("besar", 1, "panjang ".repeat(50)), "kn", "besar.json");
        assertThat(topics.committed(Topics.RAW_ARTICLES)).isEmpty();
        assertThat(kawat(0, "retry", "--reason", "limit", "--dry-run").out()).contains("2 would be sent");
        assertThat(topics.committed(Topics.RAW_ARTICLES)).isEmpty();

        kawat(0, "retry", "--reason", "limit");

        await().atMost(LONG).until(() -> topics.committed(Topics.RAW_ARTICLES).size() == 2); // soon after the commit
        List<ConsumerRecord<String, WireArticle>> articles = topics.committed(Topics.RAW_ARTICLES);
        assertThat(articles).hasSize(2).allSatisfy(record -> {
            assertThat(record.value().getSource()).isEqualTo("kn");
            assertThat(record.value().getProvenance().getTransport()).isEqualTo("http");
            assertThat(record.value().getProvenance().getOrigin()).endsWith(".json");
            assertThat(DeadLetter.failures(record.headers())).isEqualTo(1);
        });
    }

    @Test
    void showsExportsAndPurges() throws Exception {
        byte[] odd = {0, 1, 2, (byte) 0xFF};
        post(odd, "antara", "satu");
        post("   ".getBytes(UTF_8), "kn", "dua");
        post(new byte[] {0, 9}, "antara", "tiga");
        List<JsonNode> letters = list();
        String id = letters.get(0).path("id").asText();

        assertThat(kawat(0, "list").out())
                .contains(id, "waiting", "3 dead letters")
                .doesNotContain("\u001b");
        assertThat(kawat(0, "show", id.substring(0, 8)).out())
                .contains("00 01 02 ff", "kawat.origin", "antara")
                .doesNotContain("\u001b");
        assertThat(kawat(0, "show", id, "--raw").out()).isEqualTo(new String(odd, UTF_8));
        assertThat(kawat(1, "show", "0000000000000000").err()).contains("no dead letter");
        assertThat(kawat(2, "retry").err()).contains("say which");
        Path target = folder.resolve("ekspor");
        kawat(0, "export", target.toString(), "--source", "antara");
        assertThat(target.resolve(id + ".bin")).hasBinaryContent(odd);
        assertThat(JSON.readTree(Files.readString(target.resolve(id + ".json")))
                        .path("reason_class")
                        .asText())
                .isEqualTo("content.binary");

        assertThat(kawat(0, "purge", "--source", "antara").out()).contains("2 dead letters would be", "1 that stand");
        assertThat(list()).hasSize(3);
        kawat(0, "purge", "--source", "antara", "--yes");
        await().atMost(LONG).until(() -> list().size() == 1); // soon after the commit
        assertThat(list()).singleElement().satisfies(left -> {
            assertThat(left.path("id")).isEqualTo(letters.get(1).path("id"));
            assertThat(left.path("source").asText()).isEqualTo("kn");
        });
    }

    private Enrich enrich(Extractor extractor) {
        Enrich enrich = Enrich.start(new EnrichSettings(folder.resolve("state"), 1), kafka, serdes, PREFIX, extractor);
        assertThat(enrich.awaitRunning(LONG)).isTrue();
        return enrich;
    }

    private void restartIngest(int largestArticle) {
        ingest.close();
        IngestSettings usual = IngestSettings.of(HttpSettings.onPort(0), List.of());
        ingest = Ingest.start(
                new IngestSettings(
                        usual.http(),
                        usual.spools(),
                        ReadHints.of("wire", largestArticle),
                        usual.sources(),
                        usual.cursors(),
                        usual.delivery()),
                kafka,
                serdes,
                PREFIX,
                Clock.systemUTC());
    }

    private static String story(String guid, int version, String says) {
        String body = "Warga Kota Tirta mendengar kabar " + says + " pada Senin pagi.\\n\\n"
                + "\\\"Kami sudah memeriksa kabar itu di lapangan,\\\" kata Wali Kota Ratna Dewi.";
        return "{\"guid\": \"" + guid + "\", \"version\": \"" + version + "\", \"headline\": \"Kabar\", \"body\": \""
                + body + "\"}";
    }

    private void post(String document) {
        post(document, "kn", "uji");
    }

    private void post(String document, String source, String origin) {
        post(document.getBytes(UTF_8), source, origin);
    }

    private void post(byte[] document, String source, String origin) {
        String query = "?source=" + source + "&origin=" + URLEncoder.encode(origin, UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + ingest.httpPort() + "/v1/articles" + query))
                .POST(HttpRequest.BodyPublishers.ofByteArray(document))
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .statusCode();
            assertThat(status).isIn(202, 400, 413);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void sendRaw(byte @Nullable [] value) throws Exception {
        Map<String, Object> settings = kafka.forProducer(Map.of("max.request.size", 4 << 20));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                    PREFIX.nameOf(Topics.RAW_ARTICLES), null, 1_760_000_000_000L, "kunci".getBytes(UTF_8), value);
            record.headers().add("trace", new byte[] {0, -1});
            producer.send(record).get();
        }
    }

    private static Topic<byte[]> bytesOn() {
        var raw = Topics.RAW_ARTICLES;
        return new Topic<>(
                raw.name(),
                raw.key(),
                byte[].class,
                raw.partitions(),
                raw.cleanup(),
                raw.retention(),
                raw.owner(),
                raw.purpose());
    }

    private Map<String, EnrichedArticle> visible() {
        Map<String, EnrichedArticle> visible = new LinkedHashMap<>();
        topics.committed(Topics.ARTICLES)
                .forEach(record -> visible.put(record.value().getArticle().getGuid(), record.value()));
        return visible;
    }

    private List<DeadLetter> letters() {
        return topics.committed(Topics.DEAD_LETTERS).stream()
                .map(record -> DeadLetter.of(record.headers(), record.value()))
                .toList();
    }

    /** What is committed is to be read a moment later. */
    private void awaitLetters(int number) {
        await().atMost(LONG).until(() -> letters().size() == number);
    }

    private List<JsonNode> list(String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of("list", "--json"));
        args.addAll(List.of(more));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : kawat(0, args.toArray(String[]::new)).outLines()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private CapturedTerminal kawat(int exitCode, String... args) {
        CapturedTerminal terminal = CapturedTerminal.ofScript();
        List<String> all = new ArrayList<>(List.of(DeadLettersCommand.NAME));
        all.addAll(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                cluster.bootstrapServers(),
                "--schema-registry",
                cluster.registryUrl(),
                "--prefix",
                PREFIX.value()));
        int code = Kawat.run(terminal.terminal(), all.toArray(String[]::new));
        assertThat(code).as(terminal.out() + terminal.err()).isEqualTo(exitCode);
        return terminal;
    }
}
