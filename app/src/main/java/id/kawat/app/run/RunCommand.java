package id.kawat.app.run;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.StopSignal;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kawat run}: everything in one process. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the whole pipeline in one process: Kafka, schema registry, ingest, enrich, sink, gateway.",
        footer = {
            "",
            "Data stays in ./kawat-data (--data-dir) and is found again at the next start. Files in DIR are read and left",
            "where they are. Ends with Ctrl-C. In a second terminal:",
            "  kawat feed samples/",
            "  kawat subscribe quotes --since beginning"
        })
public final class RunCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..*", paramLabel = "DIR", description = "Folders to watch for articles.")
    private List<Path> folders = List.of();

    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = common.settings();
        DataFolder data = DataFolder.prepare(settings.path(Setting.DATA_DIR), settings);
        Logs.toFile(data.log(), common.verbose());
        WatchedFolders.requireReadable(folders);
        terminal.err().println("kawat: starting; log in " + data.log());
        LiveSummary summary = new LiveSummary(terminal);
        // The signal is taken before anything is started: Ctrl-C during the start stops in order too.
        try (StopSignal stop = StopSignal.calling(summary::stop)) {
            try (Pipeline pipeline = Pipeline.start(settings, data, folders, Clock.systemUTC())) {
                terminal.err().println(pipeline.greeting(terminal));
                summary.showUntilStopped(pipeline);
                terminal.err().println("kawat: stopping ...");
            }
            terminal.err().println("kawat: stopped; everything is kept in " + data.folder());
            stop.done();
        }
        return 0;
    }
}
