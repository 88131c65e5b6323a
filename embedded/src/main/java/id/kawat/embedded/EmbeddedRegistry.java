package id.kawat.embedded;

import id.kawat.embedded.registry.KafkaSchemaLog;
import id.kawat.embedded.registry.RegistryRoutes;
import id.kawat.embedded.registry.SchemaLog;
import id.kawat.schemas.client.KafkaSettings;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;

/**
 * A schema registry in this process, for Avro, on Confluent's REST paths. It keeps its schemas on a topic and reads them back
 * when it starts. There must be only one for a cluster; for several use a registry made for that.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    /** What the port is called where users set it. */
    public static final String PORT_SETTING = "embedded.registry.port";

    private final SchemaLog log;
    private final Javalin server;
    private final String url;

    private EmbeddedRegistry(SchemaLog log, Javalin server, String url) {
        this.log = log;
        this.server = server;
        this.url = url;
    }

    /**
     * Returns when it takes requests.
     *
     * @param host address to listen on
     * @param port 0 for any free one
     * @throws EmbeddedStartException if the port can't be had
     * @throws id.kawat.schemas.topic.TopicCreationException if its topic can't be created
     */
    public static EmbeddedRegistry start(String host, int port, KafkaSettings kafka) {
        if (port != 0 && !Ports.isFree(host, port)) {
            throw EmbeddedStartException.portTaken(PORT_SETTING, host, port);
        }
        return start(host, port, KafkaSchemaLog.open(kafka));
    }

    /** Without Kafka, on any free port of 127.0.0.1; forgets everything when closed. For tests of topologies. */
    public static EmbeddedRegistry inMemory() {
        return start(BrokerSettings.HOST, 0, SchemaLog.forgetting());
    }

    private static EmbeddedRegistry start(String host, int port, SchemaLog log) {
        try {
            RegistryRoutes routes = new RegistryRoutes(log);
            Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.startup.showOldJavalinVersionWarning = false;
                routes.addTo(config.routes);
            });
            server.start(host, port);
            return new EmbeddedRegistry(log, server, "http://" + host + ":" + server.port());
        } catch (JavalinBindException taken) {
            log.close();
            throw EmbeddedStartException.portTaken(PORT_SETTING, host, port);
        } catch (RuntimeException failure) {
            log.close();
            throw failure;
        }
    }

    /** As {@code http://host:port}. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        server.stop();
        log.close();
    }
}
