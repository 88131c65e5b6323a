package id.kawat.benchmarks.quotes;

import id.kawat.benchmarks.text.RunningTexts;
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
                | text | words | words/s | words/s of processor | bytes allocated per character |
                |---|---|---|---|---|
                """);
        for (RunningTexts texts : RunningTexts.atHand()) {
            System.out.println(row(texts));
        }
        System.out.printf("%n%s", new HostileQuotes().table());
        return 0;
    }

    private String row(RunningTexts texts) throws IOException, RunnerException {
        List<String> bodies = texts.read();
        long words =
                bodies.stream().mapToLong(body -> body.split("\\s+").length).sum();
        long units = bodies.stream().mapToLong(String::length).sum();
        RunResult result = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName() + "\\.extract$")
                        .param("texts", texts.name())
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
                        texts.label(),
                        words,
                        result.getPrimaryResult().getScore() * words,
                        passes * words / (event(result, "processorNanos") / 1e9),
                        event(result, "allocatedBytes") / passes / units);
    }

    private static double event(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }
}
