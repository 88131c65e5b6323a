package id.kawat.app.replay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import id.kawat.enrich.replay.ReplayControl;
import id.kawat.schemas.topic.ResultName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat replay remove}. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Deletes a replay with its result topic, its group and its log file, and nothing else.",
        footer = {"", "Example:  kawat replay remove names"})
public final class ReplayRemoveCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NAME", description = "Label of the replay.")
    private String name = "";

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    public ReplayRemoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        ResultName label = ReplayPlace.label(name);
        new ReplayControl(ReplayPlace.of(cluster.reached()), Clock.systemUTC()).remove(label);
        deleteLog(DetachedReplay.log(cluster.settings(), label));
        terminal.out()
                .println(
                        json
                                ? JsonNodeFactory.instance
                                        .objectNode()
                                        .put("removed", label.value())
                                        .toString()
                                : "removed replay " + label + " with its result");
        return 0;
    }

    private static void deleteLog(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException kept) {
            throw CommandFailure.failed(
                    "the replay is removed, but not its log " + log + ": " + kept.getMessage(), kept);
        }
    }
}
