package id.kawat.app.cluster;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistryException;
import id.kawat.schemas.registry.RegistrySettings;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks Kafka and the registry for an answer before a command builds on them, so that their absence is one clear line. */
public final class Reachability {

    private static final int SECONDS = 5;

    private Reachability() {}

    /**
     * Returns once both have answered.
     *
     * @throws CommandFailure naming the setting and what to do, after at most some seconds
     */
    public static void require(Connection connection, Settings settings) {
        requireKafka(connection, settings);
        requireRegistry(connection, settings);
    }

    static void requireKafka(Connection connection, Settings settings) {
        try (Admin admin = admin(connection)) {
            admin.describeCluster().nodes().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | KafkaException silent) {
            throw CommandFailure.failed(
                    "Kafka does not answer at " + connection.kafka().bootstrapServers()
                            + " (kafka.bootstrap.servers, from "
                            + settings.originOf(Setting.KAFKA_BOOTSTRAP_SERVERS)
                            + "): start everything with `kawat run`,"
                            + " or name another broker with --bootstrap-servers" + reason(silent),
                    silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted while asking Kafka", interrupted);
        }
    }

    /** An admin client that gives up in time for a person who waits. */
    static Admin admin(Connection connection) {
        return Admin.create(connection
                .kafka()
                .forAdmin(Map.of(
                        "default.api.timeout.ms", SECONDS * 1000,
                        "request.timeout.ms", SECONDS * 1000,
                        "socket.connection.setup.timeout.ms", "2000")));
    }

    private static String reason(Exception silent) {
        Throwable cause =
                silent instanceof ExecutionException && silent.getCause() != null ? silent.getCause() : silent;
        boolean isTimeout = cause instanceof TimeoutException
                || cause instanceof org.apache.kafka.common.errors.TimeoutException
                || cause.getMessage() == null;
        return isTimeout ? "" : ". It says: " + cause.getMessage();
    }

    static void requireRegistry(Connection connection, Settings settings) {
        try {
            new RegistryClient(RegistrySettings.of(connection.serde().config())).subjects();
        } catch (RegistryException silent) {
            throw CommandFailure.failed(
                    silent.getMessage() + " (from " + settings.originOf(Setting.SCHEMA_REGISTRY_URL)
                            + "; `kawat run` starts one)",
                    silent);
        }
    }
}
