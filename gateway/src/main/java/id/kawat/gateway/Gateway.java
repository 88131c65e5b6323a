package id.kawat.gateway;

import id.kawat.gateway.http.GatewayServer;
import id.kawat.gateway.log.ResultLogs;
import id.kawat.schemas.client.KafkaSettings;
import id.kawat.schemas.serde.SerdeSettings;
import id.kawat.schemas.topic.TopicPrefix;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** The running role: results over HTTP, in pages and as server-sent events. Any number of them can run side by side. */
public final class Gateway implements AutoCloseable {

    private final ResultLogs logs;
    private final GatewayServer server;

    private Gateway(ResultLogs logs, GatewayServer server) {
        this.logs = logs;
        this.server = server;
    }

    /**
     * Takes requests when this returns.
     *
     * @throws IllegalArgumentException if the address can't be bound, naming the setting
     * @throws IllegalStateException if the topics are not there
     */
    public static Gateway start(
            GatewaySettings settings, KafkaSettings kafka, SerdeSettings serdes, TopicPrefix prefix, Clock clock) {
        ResultLogs logs = ResultLogs.open(kafka, serdes, prefix, settings.liveRecords(), clock);
        try {
            return new Gateway(logs, GatewayServer.start(settings, logs, prefix, clock));
        } catch (RuntimeException refused) {
            logs.close();
            throw refused;
        }
    }

    public int httpPort() {
        return server.port();
    }

    /** Clients that follow now. */
    public int streams() {
        return server.streams();
    }

    /** Completes exceptionally where Kafka can't be read any more; a supervisor should start the role again. */
    public CompletableFuture<Void> ended() {
        return logs.ended().toCompletableFuture();
    }

    @Override
    public void close() {
        server.close();
        logs.close();
    }
}
