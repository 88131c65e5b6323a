package id.kawat.app.run;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.TopicSetup;
import id.kawat.app.role.GatewayCommand;
import id.kawat.app.role.RoleSettings;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.RunningAddresses;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.app.settings.SinkOutputs;
import id.kawat.embedded.EmbeddedKafka;
import id.kawat.embedded.EmbeddedRegistry;
import id.kawat.enrich.Enrich;
import id.kawat.gateway.Gateway;
import id.kawat.ingest.Ingest;
import id.kawat.ingest.IngestCounts;
import id.kawat.ingest.source.SourceAlerts;
import id.kawat.sink.Sink;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Kafka, registry, ingest, enrich, sink and gateway in this process, started in this order and closed in reverse. */
final class Pipeline implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final DataFolder data;
    private final Connection connection;
    private final List<Path> folders;
    private final ClosingStack parts;
    private final Ingest ingest;
    private final Enrich enrich;
    private final Sink sink;
    private final Gateway gateway;

    private Pipeline(
            DataFolder data,
            Connection connection,
            List<Path> folders,
            ClosingStack parts,
            Ingest ingest,
            Enrich enrich,
            Sink sink,
            Gateway gateway) {
        this.data = data;
        this.connection = connection;
        this.folders = folders;
        this.parts = parts;
        this.ingest = ingest;
        this.enrich = enrich;
        this.sink = sink;
        this.gateway = gateway;
    }

    /**
     * Starts everything; what was started is closed again if a later part fails.
     *
     * @throws CommandFailure naming the setting behind a port that is taken or a folder that is in use
     */
    static Pipeline start(Settings settings, DataFolder data, List<Path> folders, Clock clock) {
        ClosingStack parts = new ClosingStack();
        try {
            return start(settings, data, folders, clock, parts);
        } catch (RuntimeException | Error failure) {
            parts.close();
            throw failure;
        }
    }

    private static Pipeline start(
            Settings settings, DataFolder data, List<Path> folders, Clock clock, ClosingStack parts) {
        EmbeddedKafka kafka =
                parts.add(EmbeddedKafka.start(data.kafka(), settings.number(Setting.EMBEDDED_KAFKA_PORT, 0, 65_535)));
        Connection toKafka = Connection.of(settings).at(kafka.bootstrapServers(), "http://" + LOOPBACK);
        EmbeddedRegistry registry = parts.add(EmbeddedRegistry.start(
                LOOPBACK, settings.number(Setting.EMBEDDED_REGISTRY_PORT, 0, 65_535), toKafka.kafka()));
        Connection connection = toKafka.at(kafka.bootstrapServers(), registry.url());
        TopicSetup.createMissing(connection, SinkOutputs.of(settings).mirrors());

        RoleSettings roles = new RoleSettings(settings, data.state());
        // First, so that it closes last: who follows is told how to resume after everything has come out.
        Gateway gateway = parts.add(GatewayCommand.start(roles.gateway(), connection));
        Sink sink = parts.add(Sink.start(roles.sink(), connection.kafka(), connection.serde(), connection.prefix()));
        Enrich enrich = parts.add(Enrich.start(
                roles.enrich(),
                connection.kafka(),
                connection.serde(),
                connection.prefix(),
                RoleSettings.extractor(settings)));
        Ingest ingest = parts.add(Ingest.start(
                roles.ingestKeeping(folders, data.journals()),
                connection.kafka(),
                connection.serde(),
                connection.prefix(),
                clock));
        Pipeline pipeline = new Pipeline(data, connection, folders, parts, ingest, enrich, sink, gateway);
        RunningAddresses.write(data.folder(), pipeline.addresses());
        return pipeline;
    }

    private Map<String, String> addresses() {
        return Map.of(
                Setting.KAFKA_BOOTSTRAP_SERVERS.key(), connection.kafka().bootstrapServers(),
                Setting.SCHEMA_REGISTRY_URL.key(), registryUrl(),
                Setting.TOPICS_PREFIX.key(), connection.prefix().value(),
                Setting.INGEST_URL.key(), ingestUrl(),
                Setting.GATEWAY_URL.key(), gatewayUrl());
    }

    private String registryUrl() {
        return connection.serde().config().getOrDefault("schema.registry.url", "");
    }

    private String ingestUrl() {
        return "http://" + LOOPBACK + ":" + ingest.httpPort();
    }

    private String gatewayUrl() {
        return "http://" + LOOPBACK + ":" + gateway.httpPort();
    }

    /** Where to look, for a person. */
    String greeting(Terminal terminal) {
        StringBuilder text = new StringBuilder("\n");
        line(text, terminal, "Articles in", "POST " + ingestUrl() + "/v1/articles, or `kawat feed FILE...`");
        folders.forEach(folder -> line(text, terminal, "Watching", folder.toString()));
        line(
                text,
                terminal,
                "Kafka",
                connection.kafka().bootstrapServers() + ", topics "
                        + connection.prefix().value() + "*");
        line(text, terminal, "Schema registry", registryUrl());
        line(text, terminal, "Results", gatewayUrl() + "/v1/quotes, or `kawat subscribe quotes --since beginning`");
        line(text, terminal, "Data", data.folder().toString());
        return text.append("\nReady. Ctrl-C stops.\n").toString();
    }

    private static void line(StringBuilder text, Terminal terminal, String label, String value) {
        text.append(terminal.styled("1", "%-16s".formatted(label)))
                .append(value)
                .append('\n');
    }

    /** What has been done since the start, in one line. */
    String summary() {
        IngestCounts in = ingest.counts();
        String done = "articles in %,d · enriched %,d · quotes %,d · entities %,d · dead letters %,d"
                .formatted(
                        in.accepted(),
                        enrich.counts().enriched(),
                        sink.counts().quotes(),
                        sink.counts().entities(),
                        in.rejected()
                                + enrich.counts().deadLetters()
                                + sink.counts().deadLetters());
        long held = sink.counts().alerts();
        return in.alerts() + held == 0 ? done : done + " · " + alerts(in, held);
    }

    /**
     * What somebody should look at.
     *
     * @param held articles that the sink holds back until a later version
     */
    static String alerts(IngestCounts in, long held) {
        List<String> which = new ArrayList<>(
                in.troubled().stream().map(SourceAlerts::inWords).toList());
        if (held > 0) {
            which.add("%,d held back by the sink until a later version, see the log".formatted(held));
        }
        return "alerts %,d".formatted(in.alerts() + held)
                + (which.isEmpty() ? "" : " (" + String.join("; ", which) + ")");
    }

    /**
     * Returns if every role runs.
     *
     * @throws CommandFailure naming the one that has failed
     */
    void requireHealthy() {
        requireHealthy("enrich", enrich.ended());
        requireHealthy("sink", sink.ended());
        requireHealthy("gateway", gateway.ended());
    }

    private void requireHealthy(String role, CompletableFuture<Void> ended) {
        if (ended.isCompletedExceptionally()) {
            ended.exceptionally(cause -> {
                throw failed(role, cause);
            });
        }
    }

    private CommandFailure failed(String role, Throwable cause) {
        return CommandFailure.failed(
                role + " has failed: " + cause.getMessage() + "; nothing is lost, see " + data.log()
                        + " and start again",
                cause);
    }

    @Override
    public void close() {
        RunningAddresses.remove(data.folder());
        parts.close();
    }
}
