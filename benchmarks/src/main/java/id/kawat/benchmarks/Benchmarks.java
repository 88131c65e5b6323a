package id.kawat.benchmarks;

import id.kawat.benchmarks.archive.WarcCommand;
import id.kawat.benchmarks.entities.EntitiesCommand;
import id.kawat.benchmarks.faults.FaultsCommand;
import id.kawat.benchmarks.fuzz.FuzzCommand;
import id.kawat.benchmarks.gateway.GatewayCommand;
import id.kawat.benchmarks.parse.ParseCommand;
import id.kawat.benchmarks.quotes.QuotesCommand;
import id.kawat.benchmarks.speed.PipelineCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measurements outside the build; each subcommand makes its own input, or says what it reads. */
@Command(
        name = "kawat-bench",
        mixinStandardHelpOptions = true,
        description = "Measures Kawat on this machine.",
        subcommands = {
            PipelineCommand.class,
            FaultsCommand.class,
            GatewayCommand.class,
            ParseCommand.class,
            EntitiesCommand.class,
            QuotesCommand.class,
            WarcCommand.class,
            FuzzCommand.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }
}
