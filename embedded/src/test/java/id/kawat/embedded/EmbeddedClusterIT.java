package id.kawat.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.EntityInArticle;
import id.kawat.news.EntityType;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.serde.ValueSerdes;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedClusterIT {

    private static final TopicPrefix PREFIX = new TopicPrefix("restart.");

    @TempDir
    private Path folder;

    @Test
    void findsTopicsRecordsAndSchemasAgainAfterARestart() throws Exception {
        EntityInArticle entity = entity();

        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder)) {
            assertThat(createTopics(cluster)).hasSize(Topics.all().size());
            write(cluster, entity);
        }

        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder)) {
            assertThat(createTopics(cluster)).isEmpty();
            assertThat(read(cluster)).containsExactly(entity);
        }
    }

    private static Set<String> createTopics(Cluster cluster) {
        Map<String, Object> settings =
                KafkaSettings.of(cluster.bootstrapServers()).forAdmin(Map.of());
        try (Admin admin = Admin.create(settings)) {
            return new TopicCreator(admin, PREFIX, TopicLayout.SINGLE_BROKER).createMissing();
        }
    }

    private static void write(Cluster cluster, EntityInArticle entity) throws Exception {
        Map<String, Object> settings =
                KafkaSettings.of(cluster.bootstrapServers()).forProducer(Map.of());
        try (Serde<EntityInArticle> serde = serde(cluster);
                KafkaProducer<String, EntityInArticle> producer =
                        new KafkaProducer<>(settings, new StringSerializer(), serde.serializer())) {
            producer.send(new ProducerRecord<>(PREFIX.nameOf(Topics.ENTITIES), "key", entity))
                    .get();
        }
    }

    private static List<EntityInArticle> read(Cluster cluster) {
        Map<String, Object> settings = KafkaSettings.of(cluster.bootstrapServers())
                .forConsumer(Map.of("group.id", "reader", "auto.offset.reset", "earliest"));
        try (Serde<EntityInArticle> serde = serde(cluster);
                KafkaConsumer<String, EntityInArticle> consumer =
                        new KafkaConsumer<>(settings, new StringDeserializer(), serde.deserializer())) {
            consumer.subscribe(List.of(PREFIX.nameOf(Topics.ENTITIES)));
            return Awaitility.await()
                    .until(
                            () -> {
                                List<EntityInArticle> found = new ArrayList<>();
                                for (ConsumerRecord<String, EntityInArticle> each :
                                        consumer.poll(Duration.ofSeconds(1))) {
                                    found.add(each.value());
                                }
                                return found;
                            },
                            found -> !found.isEmpty());
        }
    }

    private static Serde<EntityInArticle> serde(Cluster cluster) {
        return new ValueSerdes(SerdeSettings.of(cluster.registryUrl())).of(Topics.ENTITIES);
    }

    private static EntityInArticle entity() {
        return EntityInArticle.newBuilder()
                .setEntityId("place:jakarta")
                .setType(EntityType.LOC)
                .setName("Jakarta")
                .setArticleId("0123456789abcdef0123456789abcdef")
                .setSource("antara")
                .setPublishedAt(Instant.parse("2026-01-02T03:04:05Z"))
                .setMentions(List.of())
                .build();
    }
}
