package id.kawat.app.evaluate;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kawat evaluate}: what can be measured. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how well people, organisations and places are found.",
        subcommands = {EvaluateEntitiesCommand.class, EvaluateTextCommand.class})
public final class EvaluateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name what to evaluate: entities or text");
    }
}
