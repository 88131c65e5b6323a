package id.kawat.app.role;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.StopSignal;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Settings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** Starts one role against an existing cluster and keeps it running until the process is asked to stop, or the role fails. */
final class RunningRole {

    private final Terminal terminal;
    private final String name;

    RunningRole(Terminal terminal, String name) {
        this.terminal = terminal;
        this.name = name;
    }

    /** A started role: what to close, and what tells that it has failed. */
    record Started(AutoCloseable role, CompletionStage<Void> ended, String readyNote) {}

    /** Starts the role against the cluster that was named. */
    interface Start {
        Started against(Connection to);
    }

    /**
     * Returns after an orderly stop.
     *
     * @param prepare reads what the role needs of the settings, before the cluster is asked for an answer
     * @throws CommandFailure if the cluster does not answer, or as {@link #untilStopped(Supplier)}
     */
    void untilStopped(CommonOptions common, Function<Settings, Start> prepare) throws Exception {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        Start start = prepare.apply(cluster.settings());
        Connection to = cluster.reached();
        Logs.ofRole(terminal, common.verbose());
        untilStopped(() -> start.against(to));
    }

    /**
     * Returns after an orderly stop.
     *
     * @throws CommandFailure if the role ends by a failure of its own; a supervisor should start it again
     */
    @SuppressWarnings("try") // the role is held open, not used
    private void untilStopped(Supplier<Started> start) throws Exception {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        try (StopSignal stop = StopSignal.calling(() -> asked.complete(null))) {
            Started started = start.get();
            try (AutoCloseable role = started.role()) {
                terminal.err().println("kawat " + name + ": " + started.readyNote());
                CompletableFuture.anyOf(asked, started.ended().toCompletableFuture())
                        .join();
            } catch (CompletionException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                throw CommandFailure.failed(
                        name + " has failed: " + cause.getMessage() + "; nothing is lost, start it again", cause);
            }
            terminal.err().println("kawat " + name + ": stopped");
            stop.done();
        }
    }
}
