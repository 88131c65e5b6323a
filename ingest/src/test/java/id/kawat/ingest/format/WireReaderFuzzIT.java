package id.kawat.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.wire.WireOutcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damages the samples of every format, always in the same way, for half a minute: no exception, no hang, an outcome for each. */
class WireReaderFuzzIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16);

    @Test
    void givesOutcomesForDamagedSamples() throws IOException {
        List<byte[]> samples = samples();
        Random random = new Random(20261116);
        long end = System.nanoTime() + PATIENCE.toNanos();

        while (System.nanoTime() < end) {
            byte[] damaged = damage(samples.get(random.nextInt(samples.size())), random);
            long start = System.nanoTime();
            List<WireOutcome> outcomes = Reading.outcomes(damaged);

            assertThat(outcomes).isNotEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        }
    }

    private static List<byte[]> samples() throws IOException {
        List<byte[]> samples = new ArrayList<>();
        for (String folder : List.of("../samples", "../../shared/feeds", "../shared/feeds")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.walk(Path.of(folder))) {
                    for (Path file : files.filter(Files::isRegularFile)
                            .filter(path -> path.toFile().length() < 40_000)
                            .sorted()
                            .toList()) {
                        samples.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return samples;
    }

    private static byte[] damage(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        switch (random.nextInt(5)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            case 1 -> bytes = swapEncoding(bytes, random);
            case 2 -> bytes = nest(bytes, random);
            default -> {}
        }
        for (int flips = random.nextInt(12); flips > 0 && bytes.length > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] swapEncoding(byte[] bytes, Random random) {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
    }

    /** Repeats a stretch many times where it stands. */
    private static byte[] nest(byte[] bytes, Random random) {
        if (bytes.length < 2) {
            return bytes;
        }
        int from = random.nextInt(bytes.length - 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return (text.substring(0, from) + text.substring(from, to).repeat(random.nextInt(400)) + text.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
