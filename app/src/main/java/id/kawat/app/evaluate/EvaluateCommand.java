package id.kawat.app.evaluate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kawat evaluate}: how good the language code is. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures extraction against gold: texts with what a person found in them.",
        subcommands = {EvaluateQuotesCommand.class})
public final class EvaluateCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name what to evaluate: quotes");
    }
}
