package id.kawat.app.replay;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import id.kawat.app.settings.Connection;
import id.kawat.enrich.replay.ReplayControl;
import id.kawat.news.ReplayRecord;
import id.kawat.schemas.topic.ResultName;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat replay stop}. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description = "Stops a replay, wherever it runs; it can go on later.",
        footer = {"", "Example:  kawat replay stop names"})
public final class ReplayStopCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NAME", description = "Label of the replay.")
    private String name = "";

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    public ReplayStopCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        ResultName label = ReplayPlace.label(name);
        Connection connection = cluster.reached();
        Clock clock = Clock.systemUTC();
        ReplayRecord record = new ReplayControl(ReplayPlace.of(connection), clock).stop(label);
        new ReplayLines(terminal, connection.prefix(), clock).print(record, json);
        return 0;
    }
}
