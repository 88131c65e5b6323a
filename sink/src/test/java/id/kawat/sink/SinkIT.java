package id.kawat.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kawat.embedded.Cluster;
import id.kawat.embedded.EmbeddedCluster;
import id.kawat.embedded.TopicProbe;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityInArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Quote;
import id.kawat.news.WireArticle;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import id.kawat.sink.fanout.Versions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

final class SinkIT {

    /** murmur2 of {@code person:putin} over the six partitions of the catalogue; that of {@code person:kim} is another. */
    private static final int PARTITION_OF_PUTIN = 5;

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    static Path brokerFolder;

    private static Cluster cluster;

    @TempDir
    Path folder;

    private TopicPrefix prefix;
    private TopicProbe topics;

    @BeforeAll
    static void startCluster() {
        cluster = EmbeddedCluster.start(brokerFolder);
    }

    @AfterAll
    static void stopCluster() {
        cluster.close();
    }

    @BeforeEach
    void createTopics(TestInfo test) {
        prefix = new TopicPrefix(test.getTestMethod().orElseThrow().getName() + ".");
        topics = TopicProbe.on(cluster, prefix);
    }

    @AfterEach
    void closeProbe() {
        topics.close();
    }

    @Test
    void writesEachRecordOnceForAnArticleThatComesTwice() {
        try (Sink sink = start()) {
            send(Versions.version("a", "1", "Putin: Ya.", "Xi: Tidak."));
            send(Versions.version("a", "1", "Putin: Ya.", "Xi: Tidak."));
            await().atMost(LONG).until(() -> sink.counts().versions() == 2);
        }

        assertThat(articles()).hasSize(1);
        assertThat(entities()).hasSize(2);
        assertThat(quotes()).hasSize(2);
    }

    @Test
    void keepsTheRecordsOfAnEntityOnOnePartitionAndThoseOfASpeaker() {
        try (Sink sink = start()) {
            IntStream.range(0, 20).forEach(i -> send(Versions.version("a" + i, "1", "Putin: Ya.", "Xi: Tidak.")));
            await().atMost(LONG).until(() -> sink.counts().quotes() == 40);
        }

        assertThat(quotes())
                .filteredOn(quote ->
                        quote.value().getSpeaker().orElseThrow().getText().equals("Putin"))
                .hasSize(20)
                .extracting(ConsumerRecord::partition)
                .containsOnly(PARTITION_OF_PUTIN);
        assertThat(entities())
                .filteredOn(entity -> entity.key().startsWith("person:putin|"))
                .hasSize(20)
                .extracting(ConsumerRecord::partition)
                .containsOnly(PARTITION_OF_PUTIN);
    }

    @Test
    void retractsAQuoteOnThePartitionOfTheSpeakerItHadBefore() {
        try (Sink sink = start()) {
            send(Versions.version("a", "1", "Putin: Ya."));
            send(Versions.version("a", "2", "Kim: Ya."));
            await().atMost(LONG).until(() -> sink.counts().quotes() == 2);
        }

        List<ConsumerRecord<String, Quote>> quotes = quotes();
        assertThat(quotes).hasSize(3);
        assertThat(quotes)
                .filteredOn(quote -> quote.partition() == PARTITION_OF_PUTIN)
                .hasSize(2)
                .last()
                .matches(quote -> quote.value() == null);
        assertThat(quotes)
                .filteredOn(quote -> quote.partition() != PARTITION_OF_PUTIN)
                .hasSize(1)
                .allMatch(quote -> quote.value() != null);
    }

    @Test
    void remembersAfterARestartWhatToRetract() {
        try (Sink sink = start()) {
            send(Versions.version("a", "1", "Putin: Ya."));
            await().atMost(LONG).until(() -> sink.counts().articles() == 1);
        }
        try (Sink sink = start()) {
            send(Versions.version("a", "2", PublicationStatus.CANCELED));
            await().atMost(LONG).until(() -> sink.counts().retracted() == 3);
        }

        assertThat(articles()).hasSize(2).last().matches(article -> article.value() == null);
        assertThat(quotes()).hasSize(2).last().matches(quote -> quote.value() == null);
    }

    /** Started on an empty folder, as on another machine: the held version and its time come back from their changelogs. */
    @Test
    void releasesWhatFellDueWhileItWasDown() {
        EnrichedArticle held = Versions.version("a", "1", PublicationStatus.EMBARGOED, "Putin: Ya.");
        Instant due;
        try (Sink sink = start()) {
            due = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS); // a broker runs on the real clock
            send(EnrichedArticle.newBuilder(held)
                    .setArticle(WireArticle.newBuilder(held.getArticle())
                            .setEmbargoUntil(due)
                            .build())
                    .build());
            await().atMost(LONG).until(() -> sink.counts().versions() == 1);
        }
        assertThat(articles()).isEmpty();
        try (Sink sink = start(folder.resolve("elsewhere"))) {
            await().atMost(LONG).until(() -> sink.counts().released() == 1);
        }

        assertThat(articles())
                .singleElement()
                .satisfies(article -> assertThat(article.timestamp()).isEqualTo(due.toEpochMilli()));
        assertThat(quotes()).hasSize(1);
    }

    @Test
    void passesTheNeighboursOfBytesItCannotRead() {
        try (Sink sink = start()) {
            send(Versions.version("first", "1", "Putin: Ya."));
            topics.sendBytes(Topics.ENRICHED_ARTICLES, "junk", "no Avro".getBytes(UTF_8));
            send(Versions.version("last", "1", "Putin: Ya."));
            await().atMost(LONG)
                    .until(() -> articles().size() == 2
                            && topics.committed(Topics.DEAD_LETTERS).size() == 1);
            assertThat(sink.counts().deadLetters()).isEqualTo(1);
        }

        assertThat(topics.committed(Topics.DEAD_LETTERS).get(0).value()).isEqualTo("no Avro".getBytes(UTF_8));
    }

    private Sink start() {
        return start(folder);
    }

    private Sink start(Path state) {
        Sink sink = Sink.start(
                SinkSettings.of(state, 1),
                KafkaSettings.of(cluster.bootstrapServers()),
                SerdeSettings.of(cluster.registryUrl()),
                prefix);
        assertThat(sink.awaitRunning(LONG)).isTrue();
        return sink;
    }

    private void send(EnrichedArticle version) {
        topics.send(Topics.ENRICHED_ARTICLES, version.getArticle().getArticleId(), version);
    }

    private List<ConsumerRecord<String, EnrichedArticle>> articles() {
        return topics.committed(Topics.ARTICLES);
    }

    private List<ConsumerRecord<String, EntityInArticle>> entities() {
        return topics.committed(Topics.ENTITIES);
    }

    private List<ConsumerRecord<String, Quote>> quotes() {
        return topics.committed(Topics.QUOTES);
    }
}
