package id.kawat.app.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kawat train}: what can be trained. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = "Trains a model from your own data.",
        subcommands = TrainEntitiesCommand.class)
public final class TrainCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name what to train: entities");
    }
}
