package id.kawat.benchmarks.fuzz;

import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kawat-bench fuzz}: as long as one likes, or one case again. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = {
            "Damages wire files at random and reads them: no exception, no reading over 2 s of processor time or 64 MiB and",
            "2 kB a byte, no growing heap. Ends with exit code 1 at the first that fails, and says how to repeat it.",
            "The same seed and the same files give the same cases."
        })
public final class FuzzCommand implements Callable<Integer> {

    @Option(names = "--minutes", description = "How long. Default: ${DEFAULT-VALUE}.")
    private double minutes = 1;

    @Option(names = "--seed", description = "Of all that is random. Default: ${DEFAULT-VALUE}.")
    private long seed = 20261116;

    @Option(names = "--case", paramLabel = "N", description = "Only this case.")
    private @Nullable Long number;

    @Option(names = "--save", paramLabel = "FILE", description = "With --case: write the damaged file here.")
    private @Nullable Path save;

    @Option(
            names = "--samples",
            paramLabel = "DIR",
            description = "Folders of files to damage. Default: ${DEFAULT-VALUE}.")
    private List<Path> samples = List.of(Path.of("samples"), Path.of("../shared/feeds"));

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<WireFile> files = WireFile.in(samples);
        Fuzz fuzz = new Fuzz(files, seed, Limits.STANDARD);
        if (save != null && number != null) {
            Files.write(save, fuzz.file(number).bytes());
        }
        System.out.printf("%,d files from %s, seed %d%n", files.size(), samples, seed);
        return run(fuzz);
    }

    private int run(Fuzz fuzz) throws InterruptedException {
        WireReader reader = WireReader.standard();
        long end =
                System.nanoTime() + Duration.ofMillis((long) (minutes * 60_000)).toNanos();
        boolean[] done = new boolean[1];
        try {
            Fuzz.Report report = fuzz.run(
                    bytes -> reader.read(bytes, ReadHints.NONE),
                    number == null ? 0 : number,
                    () -> number == null ? System.nanoTime() < end : !done[0] && (done[0] = true));
            System.out.println(report.text());
            return 0;
        } catch (FuzzFailure failure) {
            failure.printStackTrace(System.out);
            return 1;
        }
    }
}
