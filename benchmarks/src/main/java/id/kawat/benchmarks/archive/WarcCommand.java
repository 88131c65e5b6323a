package id.kawat.benchmarks.archive;

import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code kawat-bench warc}: a web archive larger than the heap, read in a virtual machine of its own that has no more. */
@Command(
        name = "warc",
        mixinStandardHelpOptions = true,
        description =
                "Makes a web archive, gzip per record, in a temporary folder, reads it with a small heap, and deletes it.")
public final class WarcCommand implements Callable<Integer> {

    @Option(
            names = "--size",
            description = "Of the archive as it is on disk: 300MB, 1GB. Default: ${DEFAULT-VALUE}.",
            converter = Size.class)
    private long size = 1_000_000_000L;

    @Option(names = "--heap", paramLabel = "MIB", description = "Heap of the reader. Default: ${DEFAULT-VALUE}.")
    private int heap = 256;

    @Option(
            names = "--read",
            hidden = true,
            paramLabel = "FILE",
            description = "What the reader's own process is given.")
    private List<Path> read = List.of();

    /** A number with kB, MB or GB, or bytes. */
    static final class Size implements ITypeConverter<Long> {

        @Override
        public Long convert(String text) {
            String upper = text.toUpperCase(Locale.ROOT);
            if (!upper.matches("\\d{1,12}(?:[KMG]B)?")) {
                throw new TypeConversionException("a size is a number with kB, MB or GB: " + text);
            }
            long number = Long.parseLong(upper.replaceAll("\\D", ""));
            return number
                    * switch (upper.replaceAll("\\d", "")) {
                        case "KB" -> 1_000L;
                        case "MB" -> 1_000_000L;
                        case "GB" -> 1_000_000_000L;
                        default -> 1L;
                    };
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path file : read) {
            read(file);
        }
        return read.isEmpty() ? makeAndRead() : 0;
    }

    private int makeAndRead() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kawat-bench");
        Path file = folder.resolve("pages.warc.gz");
        try {
            long pages = ArchiveMaker.write(file, size);
            System.out.printf("%,d bytes on disk, %,d pages%n", Files.size(file), pages);
            return inItsOwnProcess(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private int inItsOwnProcess(Path file) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.concat(
                        Stream.of(java, "-Xmx" + heap + "m", "-cp", System.getProperty("java.class.path")),
                        Stream.of("id.kawat.benchmarks.Benchmarks", "warc", "--read", file.toString()))
                .toList();
        Process reader = new ProcessBuilder(command).inheritIO().start();
        try {
            return reader.waitFor();
        } finally {
            reader.destroy();
        }
    }

    private static void read(Path file) throws IOException {
        long[] outcomes = new long[2];
        long start = System.nanoTime();
        try (InputStream in = ProgressBar.wrap(Files.newInputStream(file), progress(Files.size(file)))) {
            WireReader.standard().read(in, ReadHints.NONE, outcome -> outcomes[outcome instanceof Accepted ? 0 : 1]++);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        System.out.printf(
                "%,d articles, %,d other outcomes, with %,d MiB of heap, in %.1f s (%.1f s of processor time): %,.0f articles/s, %.1f MB/s%n",
                outcomes[0],
                outcomes[1],
                Runtime.getRuntime().maxMemory() >> 20,
                seconds,
                processor / 1e9,
                outcomes[0] / seconds,
                Files.size(file) / 1e6 / seconds);
    }

    private static ProgressBarBuilder progress(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII);
    }
}
