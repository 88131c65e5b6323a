package id.kawat.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import id.kawat.schemas.topic.Topics;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A process of its own: starts a broker, gets one record acknowledged, then ends as a crash does. */
final class BrokerToKill {

    private BrokerToKill() {}

    /** Runs in {@code arguments[0]} and writes {@code arguments[1]}. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), 0);
        KafkaSettings settings = KafkaSettings.of(kafka.bootstrapServers());
        try (Admin admin = Admin.create(settings.forAdmin(Map.of()))) {
            new TopicCreator(admin, TopicPrefix.DEFAULT, TopicLayout.SINGLE_BROKER).createMissing();
        }
        try (var producer = new KafkaProducer<>(
                settings.forProducer(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
            String topic = TopicPrefix.DEFAULT.nameOf(Topics.DEAD_LETTERS);
            producer.send(new ProducerRecord<>(topic, arguments[1].getBytes(UTF_8)))
                    .get();
            Runtime.getRuntime().halt(137);
        }
    }
}
