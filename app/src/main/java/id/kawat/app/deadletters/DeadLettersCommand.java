package id.kawat.app.deadletters;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kawat dead-letters}: what can be done with what failed. */
@Command(
        name = DeadLettersCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Lists what could not be processed, shows it, sends it again, exports it, throws it away.",
        subcommands = {
            ListLettersCommand.class,
            ShowLetterCommand.class,
            RetryLettersCommand.class,
            ExportLettersCommand.class,
            PurgeLettersCommand.class
        },
        footer = {
            "",
            "Start with:  kawat dead-letters list    then, once the cause is mended, for example:",
            "             kawat dead-letters retry --reason extract.failed --dry-run"
        })
public final class DeadLettersCommand implements Runnable {

    /** The command is called as the topic is whose letters it looks at. */
    public static final String NAME = "dead-letters";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "name what to do: list, show, retry, export or purge");
    }
}
