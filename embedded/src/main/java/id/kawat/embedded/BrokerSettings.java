package id.kawat.embedded;

import id.kawat.schemas.topic.Topic;
import java.nio.file.Path;
import java.util.Properties;

/** The settings of a single broker on one machine, where they differ from Kafka's defaults for a cluster. */
final class BrokerSettings {

    static final String HOST = "127.0.0.1";
    static final String CONTROLLER = "CONTROLLER";
    static final int NODE = 1;

    private static final String LARGEST_RECORD = Integer.toString(Topic.MAX_RECORD_BYTES);

    private BrokerSettings() {}

    static Properties of(Path logs, int brokerPort, int controllerPort) {
        Properties settings = new Properties();
        oneNode(settings, brokerPort, controllerPort);
        settings.put("log.dirs", logs.toString());
        settings.put("auto.create.topics.enable", "false"); // topics are created by us, from the catalogue
        singleCopies(settings);
        largeRecords(settings);
        smallMachine(settings);
        return settings;
    }

    private static void oneNode(Properties settings, int brokerPort, int controllerPort) {
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put(
                "listeners",
                "PLAINTEXT://" + HOST + ":" + brokerPort + "," + CONTROLLER + "://" + HOST + ":" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://" + HOST + ":" + brokerPort);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        settings.put("inter.broker.listener.name", "PLAINTEXT");
        settings.put("controller.listener.names", CONTROLLER);
        settings.put("controller.quorum.voters", NODE + "@" + HOST + ":" + controllerPort);
        settings.put("group.initial.rebalance.delay.ms", "0"); // nobody to wait for
        // After a crash the broker may register again only when its former self has expired: 9 s otherwise.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "1000");
    }

    private static void singleCopies(Properties settings) {
        settings.put("default.replication.factor", "1");
        settings.put("min.insync.replicas", "1");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void largeRecords(Properties settings) {
        settings.put("message.max.bytes", LARGEST_RECORD);
        settings.put("replica.fetch.max.bytes", LARGEST_RECORD);
    }

    private static void smallMachine(Properties settings) {
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)); // 128 MiB otherwise
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
    }
}
