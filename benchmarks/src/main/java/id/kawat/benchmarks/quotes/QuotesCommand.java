package id.kawat.benchmarks.quotes;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kawat-bench quotes}: prints, as Markdown, what docs/speed.md says about the whole extraction. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = {
            "Measures on one thread how fast articles are read whole, and what that allocates;",
            "and that time grows with the text and no faster."
        })
public final class QuotesCommand implements Callable<Integer> {

    @Option(names = "--iterations", description = "Measured iterations. Default: ${DEFAULT-VALUE}.")
    private int iterations = 5;

    @Option(names = "--seconds", description = "Length of an iteration. Default: ${DEFAULT-VALUE}.")
    private int seconds = 2;

    @Override
    public Integer call() throws IOException, RunnerException {
        System.out.print("""
                | samples | words | words/s | words/s of processor | bytes allocated per character |
                |---|---|---|---|---|
                """);
        for (String language : List.of("id", "en")) {
            System.out.println(row(language));
        }
        System.out.printf("%n%s", new HostileQuotes().table());
        return 0;
    }

    private String row(String language) throws IOException, RunnerException {
        RunningTexts texts = RunningTexts.of(language);
        RunResult result = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName() + "\\.extract$")
                        .param("language", language)
                        .forks(1)
                        .warmupIterations(iterations)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(seconds))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()
                .iterator()
                .next();
        double passes = event(result, "passes");
        return "| %s | %,d | %,.0f | %,.0f | %.1f |"
                .formatted(
                        language,
                        texts.words(),
                        result.getPrimaryResult().getScore() * texts.words(),
                        passes * texts.words() / (event(result, "processorNanos") / 1e9),
                        event(result, "allocatedBytes") / passes / texts.units());
    }

    private static double event(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }
}
