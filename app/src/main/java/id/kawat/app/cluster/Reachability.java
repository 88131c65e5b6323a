package id.kawat.app.cluster;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.schemas.registry.RegistryClient;
import id.kawat.schemas.registry.RegistryException;
import id.kawat.schemas.registry.RegistrySettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Asks Kafka and the registry for an answer before a command builds on them, so that their absence is one clear line. */
public final class Reachability {

    private static final int SECONDS = 5;

    /** For a broker that takes connections and has not come to answer yet: it starts, or its machine is busy. */
    private static final int BUSY_SECONDS = 40;

    private static final int CONNECT_MILLIS = 2_000;

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
        Optional<Exception> silence = ask(connection, SECONDS);
        if (silence.isPresent() && isListening(connection.kafka().bootstrapServers())) {
            silence = ask(connection, BUSY_SECONDS);
        }
        if (silence.isPresent()) {
            throw CommandFailure.failed(
                    "Kafka does not answer at " + connection.kafka().bootstrapServers()
                            + " (kafka.bootstrap.servers, from "
                            + settings.originOf(Setting.KAFKA_BOOTSTRAP_SERVERS)
                            + "): start everything with `kawat run`,"
                            + " or name another broker with --bootstrap-servers" + reason(silence.get()),
                    silence.get());
        }
    }

    private static Optional<Exception> ask(Connection connection, int seconds) {
        try (Admin admin = admin(connection, seconds)) {
            admin.describeCluster().nodes().get(seconds, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (TimeoutException | ExecutionException | KafkaException silent) {
            return Optional.of(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted while asking Kafka", interrupted);
        }
    }

    /** Whether anything takes connections at one of the addresses. */
    static boolean isListening(String bootstrapServers) {
        return Arrays.stream(bootstrapServers.split(",")).anyMatch(Reachability::takesConnections);
    }

    private static boolean takesConnections(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 0 || !address.substring(colon + 1).strip().matches("[0-9]{1,5}")) {
            return false;
        }
        int port = Integer.parseInt(address.substring(colon + 1).strip());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.substring(0, colon).strip(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException absent) {
            return false;
        }
    }

    /** An admin client that gives up in time for a person who waits. */
    static Admin admin(Connection connection) {
        return admin(connection, SECONDS);
    }

    private static Admin admin(Connection connection, int seconds) {
        return Admin.create(connection
                .kafka()
                .forAdmin(Map.of(
                        "default.api.timeout.ms", seconds * 1000,
                        "request.timeout.ms", seconds * 1000,
                        "socket.connection.setup.timeout.ms", CONNECT_MILLIS)));
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
