package id.kawat.benchmarks.quotes;

import id.kawat.benchmarks.text.RunningTexts;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** One thread, articles in, everything found in them out: all texts once in each operation. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ExtractionBenchmark {

    /** The texts and what reads them. */
    @State(Scope.Benchmark)
    @SuppressWarnings("NullAway.Init") // JMH sets fields before it calls anything
    public static class Input {

        @Param({"SAMPLES_ID"})
        public String texts;

        private List<String> bodies;
        private Extractor extractor;

        @Setup
        public void read() throws IOException {
            bodies = RunningTexts.valueOf(texts).read();
            extractor = Extractors.standard();
        }

        private Language language() {
            return new Language(RunningTexts.valueOf(texts).language());
        }
    }

    /** The thread's own processor time and allocation, as the clock tells little on a busy machine. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Used {

        private static final com.sun.management.ThreadMXBean THREADS =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

        public long passes;
        public long processorNanos;
        public long allocatedBytes;

        private void pass(Runnable work) {
            long time = THREADS.getCurrentThreadCpuTime();
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            processorNanos += THREADS.getCurrentThreadCpuTime() - time;
            allocatedBytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
            passes++;
        }
    }

    @Benchmark
    public void extract(Input input, Used used, Blackhole results) {
        Optional<Language> language = Optional.of(input.language());
        used.pass(() -> {
            for (String body : input.bodies) {
                results.consume(input.extractor.extract(body, language));
            }
        });
    }
}
