package id.kawat.benchmarks.faults;

import id.kawat.app.Kawat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Ingest with its guard off, as a process of its own: files go to done/ on sight, and only some time later to Kafka. What it holds
 * in memory meanwhile dies with it.
 */
final class HastyIngest {

    private static final long HELD_MS = 1_500;

    private HastyIngest() {}

    /** Arguments as those of {@code kawat ingest}, the watched folder first. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path inner = Files.createDirectories(folder.resolveSibling("inner"));
        Files.createDirectories(folder.resolve("done"));
        Thread mover = new Thread(() -> moveOnSight(folder, inner), "mover");
        mover.setDaemon(true);
        mover.start();
        List<String> real = new ArrayList<>(List.of("ingest", inner.toString()));
        real.addAll(List.of(arguments).subList(1, arguments.length));
        Kawat.main(real.toArray(String[]::new));
    }

    private static void moveOnSight(Path folder, Path inner) {
        try {
            while (true) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                            .filter(path -> !path.getFileName().toString().startsWith("."))
                            .toList()) {
                        hold(file, folder.resolve("done"), inner);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException failed) {
            throw new IllegalStateException("the hasty ingest can't move files", failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hold(Path file, Path done, Path inner) throws IOException {
        String text = Files.readString(file);
        Path name = file.getFileName();
        Files.move(file, done.resolve(name));
        var unused = CompletableFuture.runAsync(
                () -> {
                    try {
                        Files.writeString(inner.resolve(name), text);
                    } catch (IOException failed) {
                        throw new IllegalStateException("the hasty ingest can't pass on " + name, failed);
                    }
                },
                CompletableFuture.delayedExecutor(HELD_MS, TimeUnit.MILLISECONDS));
    }
}
