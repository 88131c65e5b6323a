package id.kawat.app.run;

import static org.awaitility.Awaitility.await;

import id.kawat.app.Kawat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code kawat} as a process of its own, in a folder of its own. */
public final class ChildKawat implements AutoCloseable {

    private static final Duration LONG = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;

    private ChildKawat(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    public static ChildKawat start(Path folder, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Kawat.class.getName()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new ChildKawat(process, out, err);
    }

    /** Returns when it has said {@code text} on standard error. */
    public void awaitSaying(String text) {
        await().atMost(LONG).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended with " + process.exitValue() + ": " + err());
            }
            return err().contains(text);
        });
    }

    /** Returns the exit code, after at most {@code patience}. */
    public int exitCode(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + patience + ": " + read(err));
        }
        return process.exitValue();
    }

    public int exitCode() throws InterruptedException {
        return exitCode(LONG);
    }

    /** As a supervisor or Ctrl-C does. */
    public void terminate() {
        process.destroy();
    }

    public String out() {
        return read(out);
    }

    public String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Ends it at once, without a chance to close anything: SIGKILL. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Leaves nothing behind when a test fails. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
