package id.kawat.app;

import id.kawat.app.article.ArticleCommand;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.DoctorCommand;
import id.kawat.app.cluster.TopicsCommand;
import id.kawat.app.deadletters.DeadLettersCommand;
import id.kawat.app.diff.DiffCommand;
import id.kawat.app.evaluate.EvaluateCommand;
import id.kawat.app.extract.ExtractCommand;
import id.kawat.app.feed.FeedCommand;
import id.kawat.app.parse.ParseCommand;
import id.kawat.app.promote.PromoteCommand;
import id.kawat.app.purge.PurgeCommand;
import id.kawat.app.replay.ReplayCommand;
import id.kawat.app.role.EnrichCommand;
import id.kawat.app.role.GatewayCommand;
import id.kawat.app.role.IngestCommand;
import id.kawat.app.role.SinkCommand;
import id.kawat.app.run.RunCommand;
import id.kawat.app.subscribe.SubscribeCommand;
import id.kawat.app.train.TrainCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: wire articles in, who said what about whom out. */
@Command(
        name = "kawat",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Takes wire articles in, finds who and what is in them and who said what, delivers it as topics.",
        subcommands = {
            RunCommand.class,
            FeedCommand.class,
            SubscribeCommand.class,
            ArticleCommand.class,
            PromoteCommand.class,
            PurgeCommand.class,
            ReplayCommand.class,
            DiffCommand.class,
            DeadLettersCommand.class,
            ParseCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            SinkCommand.class,
            GatewayCommand.class,
            TopicsCommand.class,
            DoctorCommand.class,
            TrainCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or setting.",
            "Start with:  kawat run    and in a second terminal:  kawat feed samples/"
        })
public final class Kawat implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        Terminal terminal = Terminal.ofProcess(System.getenv("NO_COLOR") != null);
        int exitCode = run(terminal, args);
        terminal.out().flush();
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Runs one command on the given terminal; the exit code is 0, 1 or 2. */
    public static int run(Terminal terminal, String... args) {
        return commandLine(terminal).execute(args);
    }

    private static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new Kawat(), new CommandFactory(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport(terminal));
    }

    /** Without a command: the help, as wrong usage. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
    }
}
