package id.kawat.app.cluster;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Settings;

/**
 * The cluster that a command asks which prints its result and ends. A command first looks at its own parameters, with {@link
 * #settings}, and then asks for the connection: who mistypes is told so even where there is no Kafka.
 */
public final class CommandCluster {

    private final Settings settings;
    private final Connection connection;

    private CommandCluster(Settings settings) {
        this.settings = settings;
        this.connection = Connection.of(settings);
    }

    /**
     * That of a command line; log lines go nowhere but with {@code --verbose}. Nothing is asked yet.
     *
     * @throws id.kawat.app.settings.SettingsException if a setting can't be used
     */
    public static CommandCluster of(Terminal terminal, CommonOptions common) {
        Logs.quiet(terminal, common.verbose());
        return new CommandCluster(common.settings());
    }

    public Settings settings() {
        return settings;
    }

    /** As the settings have it, whether it answers or not. */
    Connection connection() {
        return connection;
    }

    /**
     * Returns once Kafka and the registry have answered.
     *
     * @throws CommandFailure naming the setting and what to do, after at most some seconds
     */
    public Connection reached() {
        Reachability.require(connection, settings);
        return connection;
    }

    /** As {@link #reached}, where the registry is not needed. */
    public Connection kafkaReached() {
        Reachability.requireKafka(connection, settings);
        return connection;
    }
}
