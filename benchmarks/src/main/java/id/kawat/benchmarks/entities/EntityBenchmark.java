package id.kawat.benchmarks.entities;

import id.kawat.benchmarks.text.RunningTexts;
import id.kawat.enrich.extract.EntityFinder;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One thread, running text in, entities out, tokenisation included: all texts once in each operation. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EntityBenchmark {

    /** The texts. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets fields before it calls anything
    public static class Input {

        @Param({"SAMPLES_ID"})
        public String texts;

        private List<String> bodies;

        @Setup
        public void read() throws IOException {
            bodies = RunningTexts.valueOf(texts).read();
        }

        private String language() {
            return RunningTexts.valueOf(texts).language();
        }
    }

    /** The thread's own processor time, as the clock tells little on a busy machine. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        public long passes;
        public long processorNanos;

        private void pass(Runnable work) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            processorNanos += THREADS.getCurrentThreadCpuTime() - start;
            passes++;
        }
    }

    /** Ours. */
    @State(Scope.Benchmark)
    public static class Kawat {

        private final EntityFinder finder = Extractors.standardEntities();
    }

    /** A well-kept toolkit's name finder, with its own tokeniser and its default features. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH calls the set-up before anything else
    public static class OpenNlp {

        private NameFinderME finder;

        @Setup
        public void train(Input input) throws IOException {
            TrainingParameters training = TrainingParameters.defaultParams();
            training.put(TrainingParameters.CUTOFF_PARAM, 1);
            finder = new NameFinderME(NameFinderME.train(
                    input.language(),
                    null,
                    ObjectStreamUtils.createObjectStream(TrainingData.read(TrainingData.file(input.language()))),
                    training,
                    new TokenNameFinderFactory()));
        }
    }

    @Benchmark
    public void kawat(Input input, Kawat kawat, Processor processor, Blackhole results) {
        Optional<Language> language = Optional.of(new Language(input.language()));
        processor.pass(() -> {
            for (String text : input.bodies) {
                results.consume(kawat.finder.find(text, language));
            }
        });
    }

    @Benchmark
    public void openNlp(Input input, OpenNlp openNlp, Processor processor, Blackhole results) {
        processor.pass(() -> {
            for (String text : input.bodies) {
                for (String line : text.split("\n", -1)) {
                    results.consume(openNlp.finder.find(SimpleTokenizer.INSTANCE.tokenize(line)));
                }
                openNlp.finder.clearAdaptiveData();
            }
        });
    }
}
