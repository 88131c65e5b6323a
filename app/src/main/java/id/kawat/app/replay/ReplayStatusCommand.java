package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import id.kawat.app.settings.Connection;
import id.kawat.enrich.replay.Replays;
import id.kawat.news.ReplayRecord;
import id.kawat.schemas.topic.ResultName;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat replay status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says how replays stand: one, or all.",
        footer = {"", "Example:  kawat replay status names"})
public final class ReplayStatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Label of the replay.")
    private String name = "";

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    public ReplayStatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        Optional<ResultName> label =
                Optional.of(name).filter(given -> !given.isEmpty()).map(ReplayPlace::label);
        Connection connection = cluster.reached();
        List<ReplayRecord> found = new Replays(ReplayPlace.of(connection))
                .all().stream()
                        .filter(record -> label.filter(wanted -> !wanted.value().equals(record.getLabel()))
                                .isEmpty())
                        .toList();
        label.filter(wanted -> found.isEmpty()).ifPresent(wanted -> {
            throw CommandFailure.failed(
                    "there is no replay " + wanted + "; `kawat replay status` lists those there are");
        });
        if (found.isEmpty() && !json) {
            terminal.out().println("no replays; begin one with `kawat replay --label NAME`");
        }
        ReplayLines lines = new ReplayLines(terminal, connection.prefix(), Clock.systemUTC());
        found.forEach(record -> lines.print(record, json));
        return 0;
    }
}
