package id.kawat.benchmarks.entities;

import id.kawat.benchmarks.text.RunningTexts;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kawat-bench entities}: prints, as Markdown, what docs/speed.md says about finding entities. */
@Command(
        name = "entities",
        mixinStandardHelpOptions = true,
        description = {
            "Measures on one thread how fast entities are found in running text, beside Apache OpenNLP's name finder",
            "trained by this run; what loading the models takes; and that time grows with the text and no faster."
        })
public final class EntitiesCommand implements Callable<Integer> {

    private static final String HEADING = """

            | text | tokens | Kawat, tokens/s | of processor | OpenNLP, tokens/s | of processor | times, by processor |
            |---|---|---|---|---|---|---|""";

    @Option(names = "--iterations", description = "Measured iterations of each. Default: ${DEFAULT-VALUE}.")
    private int iterations = 5;

    @Option(names = "--seconds", description = "Length of an iteration. Default: ${DEFAULT-VALUE}.")
    private int seconds = 2;

    @Option(names = "--no-opennlp", description = "Ours alone.")
    private boolean alone;

    @Override
    public Integer call() throws IOException, RunnerException {
        Footprint footprint = Footprint.measure();
        System.out.println(HEADING);
        for (RunningTexts texts : RunningTexts.atHand()) {
            System.out.println(row(texts));
        }
        System.out.printf(
                "%nLoading: %.0f ms in a fresh virtual machine, %.0f ms warm. Heap held: %.1f MiB.%n%n",
                footprint.coldMillis(), footprint.warmMillis(), footprint.heapMegabytes());
        System.out.print(new Growth().table());
        return 0;
    }

    private String row(RunningTexts texts) throws IOException, RunnerException {
        long tokens = tokens(texts.read());
        Speed ours = speed("kawat", texts, tokens);
        boolean beside = !alone && Files.exists(TrainingData.file(texts.language()));
        if (!beside) {
            return "| %s | %,d | %,.0f | %,.0f | - | - | - |"
                    .formatted(texts.label(), tokens, ours.clock(), ours.processor());
        }
        Speed theirs = speed("openNlp", texts, tokens);
        return "| %s | %,d | %,.0f | %,.0f | %,.0f | %,.0f | %.1f |"
                .formatted(
                        texts.label(),
                        tokens,
                        ours.clock(),
                        ours.processor(),
                        theirs.clock(),
                        theirs.processor(),
                        ours.processor() / theirs.processor());
    }

    /** Tokens a second, by the clock and of the thread's processor time. */
    private record Speed(double clock, double processor) {}

    /** As our tokeniser counts, for both. */
    private static long tokens(List<String> texts) {
        ArticleReader reader = new ArticleReader(Vocabulary.load());
        return texts.stream()
                .mapToLong(text -> reader.read(text, Optional.empty()).tokens().size())
                .sum();
    }

    private Speed speed(String benchmark, RunningTexts texts, long tokens) throws RunnerException {
        List<RunResult> results = new ArrayList<>(new Runner(new OptionsBuilder()
                        .include(EntityBenchmark.class.getName() + "\\." + benchmark + "$")
                        .param("texts", texts.name())
                        .threads(1)
                        .forks(1)
                        .warmupIterations(iterations)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(seconds))
                        .jvmArgsAppend("-Xmx1g")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
        RunResult result = results.get(0);
        double passes = score(result, "passes");
        double nanos = score(result, "processorNanos");
        return new Speed(result.getPrimaryResult().getScore() * tokens, passes * tokens * 1e9 / nanos);
    }

    private static double score(RunResult result, String counter) {
        return Objects.requireNonNull(result.getSecondaryResults().get(counter), counter)
                .getScore();
    }
}
