package id.kawat.benchmarks.parse;

import id.kawat.benchmarks.parse.Meter.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One file of one shape and size, and what reading it took in each round. For one thread. */
final class Case {

    private final Shape shape;
    private final int factor;
    private final byte[] file;
    private final List<Cost> costs = new ArrayList<>();

    Case(Shape shape, int factor) {
        this.shape = shape;
        this.factor = factor;
        this.file = shape.bytes(factor);
    }

    void warmUp(Meter meter) {
        meter.measure(file);
    }

    void measure(Meter meter) {
        costs.add(meter.measure(file));
    }

    Shape shape() {
        return shape;
    }

    int factor() {
        return factor;
    }

    int bytes() {
        return file.length;
    }

    /** Articles, or refused items, a second. */
    double itemsPerSecond(ToDoubleFunction<Cost> time) {
        return shape.items(factor) * 1e9 / median(time);
    }

    /** The median over the rounds. */
    double median(ToDoubleFunction<Cost> part) {
        List<Double> sorted = costs.stream().map(part::applyAsDouble).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
