package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.StopSignal;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Connection;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.replay.Replay;
import id.kawat.enrich.replay.ReplayEnd;
import id.kawat.enrich.replay.ReplaySettings;
import id.kawat.enrich.replay.Replays;
import java.time.Clock;
import java.util.Optional;

/** Runs one replay in this process until it ends or somebody presses Ctrl-C. */
final class ReplayJob {

    /** What it says once it works; who starts it in the background waits for that. */
    static final String AT_WORK = ": at work";

    private final Terminal terminal;
    private final Connection connection;
    private final Clock clock = Clock.systemUTC();

    ReplayJob(Terminal terminal, Connection connection) {
        this.terminal = terminal;
        this.connection = connection;
    }

    /** The exit code. */
    int run(ReplaySettings settings, Extractor extractor, boolean json) {
        String label = settings.label().value();
        ReplayWatch watch = new ReplayWatch(terminal, label, clock);
        try (StopSignal stop = StopSignal.calling(watch::stop)) {
            Optional<ReplayEnd> end = watched(settings, extractor, watch);
            new Replays(ReplayPlace.of(connection))
                    .find(settings.label())
                    .ifPresent(record -> new ReplayLines(terminal, connection.prefix(), clock).print(record, json));
            terminal.out().flush();
            stop.done();
            return exitCode(label, end);
        }
    }

    private Optional<ReplayEnd> watched(ReplaySettings settings, Extractor extractor, ReplayWatch watch) {
        try (Replay replay = Replay.start(
                settings, ReplayPlace.of(connection), extractor, ReplayPlace.live(connection.prefix()), clock)) {
            terminal.err().println("kawat: replay " + settings.label() + AT_WORK);
            return watch.untilEnd(replay);
        } catch (IllegalStateException failed) {
            throw CommandFailure.failed(
                    failed.getMessage() + "; what is committed is kept, go on with `kawat replay resume "
                            + settings.label() + "`",
                    failed);
        }
    }

    private int exitCode(String label, Optional<ReplayEnd> end) {
        if (end.isEmpty() || end.get() == ReplayEnd.STOPPED) {
            terminal.err().println("kawat: replay " + label + ": stopped; `kawat replay resume " + label + "` goes on");
            return 0;
        }
        return switch (end.get()) {
            case DONE, STOPPED -> 0;
            case TAKEN_OVER -> throw CommandFailure.failed("replay " + label + ": another process goes on with it");
            case REMOVED -> throw CommandFailure.failed("replay " + label + " was removed by somebody");
        };
    }
}
