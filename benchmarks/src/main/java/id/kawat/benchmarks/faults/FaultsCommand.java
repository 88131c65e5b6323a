package id.kawat.benchmarks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the table of a run with faults; exit code 1 where anything is lost, doubled or out of order. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Kills and stops the parts of a running pipeline while it is fed, and compares its results with an undisturbed run.",
        footer = {
            "",
            "Example: kawat-bench faults --faults 10 --articles 2000 --seed 7",
            "The same seed makes the same feed and the same schedule. Exit code 1: something was lost, doubled, out of order,",
            "other than in the undisturbed run, or a dead letter, or killed parts took over 10 seconds to recover, in the median."
        })
public final class FaultsCommand implements Callable<Integer> {

    @Option(names = "--faults", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int faults = 100;

    @Option(
            names = "--articles",
            description = "Deliveries in the feed, updates and kills among them. Default: ${DEFAULT-VALUE}.")
    private int articles = 20_000;

    @Option(names = "--seed", description = "Tells feed and schedule. Default: ${DEFAULT-VALUE}.")
    private long seed = 20_261_122;

    @Option(
            names = {"-S", "--set"},
            paramLabel = "KEY=VALUE",
            description = "A setting of enrich and sink, to see what it does; can be given again.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--keep", description = "Leave data and logs where they are, and say where.")
    private boolean keep;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("kawat-faults");
        FaultRun run = new FaultRun(
                Feed.of(articles, seed), FaultPlan.of(faults, articles, seed), folder, Parts.realIngest(), set);
        try {
            FaultReport report = run.run(this::show);
            System.out.print(report.text());
            report.check().examples().forEach(System.out::println);
            return report.isGood() ? 0 : 1;
        } finally {
            if (keep) {
                System.err.println("data and logs are in " + folder);
            } else {
                deleteAll(folder);
            }
        }
    }

    private void show(int number, Fault fault, int acknowledged) {
        System.err.printf(
                "%d of %d: %s %s after %,d deliveries, %,d acknowledged now%s%n",
                number,
                faults,
                fault.victim().label(),
                fault.blow().label(),
                fault.after(),
                acknowledged,
                fault.overlaps() ? ", the next one may overlap" : "");
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
