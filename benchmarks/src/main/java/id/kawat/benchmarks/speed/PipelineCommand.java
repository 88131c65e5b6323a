package id.kawat.benchmarks.speed;

import id.kawat.embedded.EmbeddedCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures, in one run and alternating, how many articles a second pass through (a) an identity topology, (b) enrich, (c)
 * enrich and sink, all exactly once, on the same broker over the same articles; then the latency from acknowledged ingest to
 * the quote being readable. Prints medians, all rounds, and the ratios (b)/(a) and (c)/(a).
 */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        description = "Measures throughput beside an identity topology, and latency from ingest to the readable quote.",
        footer = {
            "",
            "Example: kawat-bench pipeline --articles 20000 --long 100000 --latency-seconds 30",
            "Other programs on the machine take from articles/s and not from those of processor time, in which broker, consumer",
            "and load are included."
        })
public final class PipelineCommand implements Callable<Integer> {

    @Option(names = "--articles", description = "Articles in each round. Default: ${DEFAULT-VALUE}.")
    private int articles = 20_000;

    @Option(names = "--rounds", description = "Rounds of each kind; medians are over these. Default: ${DEFAULT-VALUE}.")
    private int rounds = 3;

    @Option(names = "--threads", description = "Stream threads of each topology. Default: ${DEFAULT-VALUE}.")
    private int threads = 1;

    @Option(names = "--rate", description = "Articles a second while latency is measured. Default: ${DEFAULT-VALUE}.")
    private int rate = 50;

    @Option(names = "--latency-seconds", description = "How long latency is measured. Default: ${DEFAULT-VALUE}.")
    private int latencySeconds = 30;

    @Option(
            names = "--words",
            description =
                    "Words of each article, taken from the corpus; 0: articles as they are. Default: ${DEFAULT-VALUE}.")
    private int words = 0;

    @Option(
            names = "--long",
            description = "Articles of one more, long round raw to fan-out, for memory and stores. Default: none.")
    private int longRound = 0;

    @Option(
            names = "--corpus",
            paramLabel = "JSONL.GZ",
            description = "Articles as lines of {id, title, text}; samples repeated where it is absent.")
    private Path corpus = Path.of("../shared/corpus/articles-id.jsonl.gz");

    @Option(names = "--samples", paramLabel = "DIR", description = "Plain-text articles to repeat without a corpus.")
    private Path samples = Path.of("samples");

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("kawat-bench");
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder)) {
            Bench bench = new Bench(cluster, folder, threads);
            if (!Files.exists(corpus)) {
                System.out.println("no corpus at " + corpus + ": measured on our samples instead");
            }
            Load load = load(articles);
            System.out.println(load.describe());
            if (rounds > 0) {
                System.out.print(new SpeedReport(throughput(bench, load), load.averageBytes()).text());
            }
            if (longRound > 0) {
                System.out.print(sustained(bench, load(longRound)));
            }
            if (latencySeconds == 0) {
                return 0;
            }
            System.out.print(new LatencyRun(cluster, folder, load)
                    .measure(rate, Duration.ofSeconds(latencySeconds))
                    .text(rate));
        } finally {
            deleteAll(folder);
        }
        return 0;
    }

    private Load load(int count) throws IOException {
        Load load = Load.read(corpus, samples, count);
        return words == 0 ? load : load.ofWords(words);
    }

    private static String sustained(Bench bench, Load load) throws Exception {
        int count = load.articles().size();
        HeapMarks heap = new HeapMarks(count / 5, count);
        Round round = bench.measure(Subject.FAN_OUT, load, heap);
        StringBuilder text = new StringBuilder("%s over %,d articles: %,.0f articles/s, %,.0f of processor%n"
                .formatted(Subject.FAN_OUT.label(), count, round.perSecond(), round.perProcessorSecond()));
        text.append(heap.text());
        bench.storeBytes()
                .forEach((application, bytes) -> text.append(
                        "stores of %s: %,d bytes for each article%n".formatted(application, bytes / count)));
        return text.toString();
    }

    /** One uncounted round of each kind first, so that no kind pays for warming the virtual machine up. */
    private Map<Subject, List<Round>> throughput(Bench bench, Load load) throws Exception {
        Map<Subject, List<Round>> rates = new EnumMap<>(Subject.class);
        for (int round = 0; round <= rounds; round++) {
            for (Subject subject : Subject.values()) {
                Round rate = bench.measure(subject, load);
                System.out.printf(
                        "%-8s %-34s %,9.0f articles/s  %,9.0f of processor%n",
                        round == 0 ? "warm-up" : "round " + round,
                        subject.label(),
                        rate.perSecond(),
                        rate.perProcessorSecond());
                if (round > 0) {
                    rates.computeIfAbsent(subject, any -> new ArrayList<>()).add(rate);
                }
            }
        }
        return rates;
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
