package id.kawat.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker (KRaft, broker and controller in one) in this process, reachable from this machine only. What it is told
 * stays in its folder and is there again at the next start.
 */
public final class EmbeddedKafka implements AutoCloseable {

    /** What the port is called where users set it. */
    public static final String PORT_SETTING = "embedded.kafka.port";

    /** A port we were free to choose may be gone when Kafka asks for it; then we choose another. */
    private static final int ATTEMPTS = 3;

    private final DataFolder folder;
    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(DataFolder folder, KafkaRaftServer server, String bootstrapServers) {
        this.folder = folder;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when the broker takes requests, after about three seconds.
     *
     * @param folder made where it is missing
     * @param port of 127.0.0.1; 0 for any free one
     * @throws EmbeddedStartException if the folder or the port can't be had
     */
    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, Map.of());
    }

    /**
     * The same with settings of Kafka's own over ours, for who measures or breaks a broker.
     *
     * @param more by Kafka's names
     */
    public static EmbeddedKafka start(Path folder, int port, Map<String, String> more) {
        // The folder first: another run on the same folder holds the same port too, and is what its user should hear
        // of.
        DataFolder taken = DataFolder.take(folder);
        try {
            if (port != 0 && !Ports.isFree(BrokerSettings.HOST, port)) {
                throw EmbeddedStartException.portTaken(PORT_SETTING, BrokerSettings.HOST, port);
            }
            format(taken);
            LastWords.sayOf(taken.path());
            return start(taken, port, more);
        } catch (RuntimeException failure) {
            taken.close();
            throw failure;
        }
    }

    private static void format(DataFolder folder) {
        if (Files.exists(folder.logs().resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(BrokerSettings.NODE)
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setMetadataLogDirectory(folder.logs().toString())
                    .addDirectory(folder.logs().toString())
                    .run();
        } catch (IOException cause) {
            throw EmbeddedStartException.folderUnusable(folder.path(), cause);
        } catch (Exception cause) { // the formatter declares no narrower one
            throw EmbeddedStartException.failed("the embedded Kafka in " + folder.path(), cause);
        }
    }

    private static EmbeddedKafka start(DataFolder folder, int port, Map<String, String> more) {
        for (int attempt = 1; ; attempt++) {
            int brokerPort = port == 0 ? Ports.free() : port;
            try {
                return startOn(folder, brokerPort, Ports.free(), more);
            } catch (EmbeddedStartException failure) {
                if (attempt == ATTEMPTS || failure.problem() != EmbeddedStartException.Problem.PORT_TAKEN) {
                    throw failure;
                }
            }
        }
    }

    private static EmbeddedKafka startOn(
            DataFolder folder, int brokerPort, int controllerPort, Map<String, String> more) {
        Properties settings = BrokerSettings.of(folder.logs(), brokerPort, controllerPort);
        settings.putAll(more);
        KafkaConfig config = KafkaConfig.fromProps(settings, false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException cause) {
            server.shutdown();
            server.awaitShutdown();
            throw explain(folder, brokerPort, controllerPort, cause);
        }
        return new EmbeddedKafka(folder, server, BrokerSettings.HOST + ":" + brokerPort);
    }

    private static EmbeddedStartException explain(
            DataFolder folder, int broker, int controller, RuntimeException cause) {
        if (!Ports.isFree(BrokerSettings.HOST, broker)) {
            return EmbeddedStartException.portTaken(PORT_SETTING, BrokerSettings.HOST, broker);
        }
        if (!Ports.isFree(BrokerSettings.HOST, controller)) {
            return EmbeddedStartException.portTaken("kafka controller", BrokerSettings.HOST, controller);
        }
        return EmbeddedStartException.failed("the embedded Kafka in " + folder.path(), cause);
    }

    /** As {@code 127.0.0.1:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops in about a second; clients should be closed before. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        folder.close();
    }
}
