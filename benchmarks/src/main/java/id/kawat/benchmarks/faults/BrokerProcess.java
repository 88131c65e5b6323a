package id.kawat.benchmarks.faults;

import ch.qos.logback.classic.BasicConfigurator;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import id.kawat.embedded.EmbeddedKafka;
import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.topic.TopicCreator;
import id.kawat.schemas.topic.TopicLayout;
import id.kawat.schemas.topic.TopicPrefix;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.LoggerFactory;

/** A process of its own: broker and registry on given ports, with all topics, until it is killed. */
final class BrokerProcess {

    /** Lets silence of a few seconds count as death, as roles that are stopped are silent. */
    private static final Map<String, String> IMPATIENT = Map.of("group.min.session.timeout.ms", "1000");

    private BrokerProcess() {}

    /** Arguments: data folder, port of the broker, port of the registry, prefix of topics. */
    public static void main(String[] arguments) throws InterruptedException {
        logEverything();
        EmbeddedKafka broker = EmbeddedKafka.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]), IMPATIENT);
        KafkaSettings kafka = KafkaSettings.of(broker.bootstrapServers());
        try (Admin admin = Admin.create(kafka.forAdmin(Map.of()))) {
            new TopicCreator(admin, new TopicPrefix(arguments[3]), TopicLayout.SINGLE_BROKER).createMissing();
        }
        EmbeddedRegistry registry = EmbeddedRegistry.start("127.0.0.1", Integer.parseInt(arguments[2]), kafka);
        System.out.println("broker at " + broker.bootstrapServers() + ", registry at " + registry.url());
        new CountDownLatch(1).await();
    }

    /** Who looks into a failed run wants to know what the broker saw. */
    private static void logEverything() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        new BasicConfigurator().configure(context);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.INFO);
    }
}
