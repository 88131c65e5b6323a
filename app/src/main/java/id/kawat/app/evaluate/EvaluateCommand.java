package id.kawat.app.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kawat evaluate}: what can be measured. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how well names, quotes and speakers are found.",
        subcommands = {EvaluateEntitiesCommand.class, EvaluateQuotesCommand.class, EvaluateTextCommand.class})
public final class EvaluateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to evaluate: entities, quotes or text");
    }
}
