package id.kawat.benchmarks.parse;

import id.kawat.benchmarks.parse.Meter.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kawat-bench parse}: articles a second on one thread, then time and memory for 1, 10 and 100 times the size. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Measures parsing alone, on one thread, of articles of 600 words made here, in every format.",
            "Rounds alternate between all files; figures are medians of the rounds."
        })
public final class ParseCommand implements Callable<Integer> {

    private static final List<Integer> FACTORS = List.of(1, 10, 100);

    /** Rounds that do not count, until everything is compiled. */
    private static final int WARM_UPS = 10;

    @Option(names = "--rounds", description = "Rounds that count. Default: ${DEFAULT-VALUE}.")
    private int rounds = 5;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only shapes with this in their name.")
    private String only = "";

    @Option(names = "--speed-only", description = "Leave out the larger and the hostile files.")
    private boolean speedOnly;

    @Override
    public Integer call() {
        Meter meter = new Meter();
        List<Shape> formats = chosen(WireSamples.all());
        List<Case> ordinary = cases(formats, List.of(1));
        run(meter, ordinary, WARM_UPS);
        printSpeed(ordinary);
        if (!speedOnly) {
            List<Case> grown = cases(
                    Stream.concat(formats.stream(), chosen(HostileShapes.all()).stream())
                            .toList(),
                    FACTORS);
            run(meter, grown, WARM_UPS / 3);
            printGrowth(grown);
        }
        return 0;
    }

    private List<Shape> chosen(List<Shape> shapes) {
        return shapes.stream().filter(shape -> shape.name().contains(only)).toList();
    }

    private static List<Case> cases(List<Shape> shapes, List<Integer> factors) {
        List<Case> cases = new ArrayList<>();
        for (Shape shape : shapes) {
            factors.forEach(factor -> cases.add(new Case(shape, factor)));
        }
        return cases;
    }

    private void run(Meter meter, List<Case> cases, int warmUps) {
        for (int round = 0; round < warmUps; round++) {
            cases.forEach(one -> one.warmUp(meter));
        }
        for (int round = 0; round < rounds; round++) {
            cases.forEach(one -> one.measure(meter));
        }
    }

    private static void printSpeed(List<Case> cases) {
        System.out.printf("%n| format | bytes | items/s | MB/s | items/s of processor time |%n|---|---|---|---|---|%n");
        for (Case one : cases) {
            System.out.printf(
                    "| %s | %,d | %,.0f | %.1f | %,.0f |%n",
                    one.shape().name(),
                    one.bytes(),
                    one.itemsPerSecond(Cost::wall),
                    one.bytes() * 1e3 / one.median(Cost::wall),
                    one.itemsPerSecond(Cost::processor));
        }
    }

    /** Per byte of input, so that linear means: the same in each column. */
    private static void printGrowth(List<Case> cases) {
        System.out.printf(
                "%n| shape | bytes at 1x | ns per byte at 1x, 10x, 100x | bytes allocated per byte at 1x, 10x, 100x |%n");
        System.out.printf("|---|---|---|---|%n");
        for (int i = 0; i < cases.size(); i += FACTORS.size()) {
            List<Case> sizes = cases.subList(i, i + FACTORS.size());
            System.out.printf(
                    "| %s | %,d | %s | %s |%n",
                    sizes.get(0).shape().name(),
                    sizes.get(0).bytes(),
                    row(sizes, one -> one.median(Cost::processor) / one.bytes()),
                    row(sizes, one -> one.median(Cost::allocated) / one.bytes()));
        }
    }

    private static String row(List<Case> sizes, java.util.function.ToDoubleFunction<Case> figure) {
        return String.join(
                ", ",
                sizes.stream()
                        .map(one -> "%.1f".formatted(figure.applyAsDouble(one)))
                        .toList());
    }
}
