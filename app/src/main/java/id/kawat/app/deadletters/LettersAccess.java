package id.kawat.app.deadletters;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.Reachability;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Settings;

/**
 * The cluster on which a command finds the letters.
 *
 * @param settings in force
 */
record LettersAccess(Settings settings, Connection connection) {

    /** Once Kafka and the registry have answered. */
    static LettersAccess open(Terminal terminal, CommonOptions common) {
        Logs.quiet(terminal, common.verbose());
        Settings settings = common.settings();
        Connection connection = Connection.of(settings);
        Reachability.require(connection, settings);
        return new LettersAccess(settings, connection);
    }

    LetterLog log() {
        return new LetterLog(connection);
    }
}
