package id.kawat.app.role;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.sink.Sink;
import id.kawat.sink.SinkSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kawat sink}: the role that keeps the current state on topics. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        description = "Runs the sink against an existing Kafka: articles.enriched to news.*, exactly once.",
        footer = {"", "Start as many as there are partitions; each takes its share. Topics: `kawat topics create`."})
public final class SinkCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    public SinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        new RunningRole(terminal, "sink").untilStopped(common, settings -> {
            SinkSettings sinkSettings = RoleSettings.of(settings).sink();
            return to -> {
                Sink sink = Sink.start(sinkSettings, to.kafka(), to.serde(), to.prefix());
                return new RunningRole.Started(
                        sink, sink.ended(), "running against " + to.kafka().bootstrapServers());
            };
        });
        return 0;
    }
}
