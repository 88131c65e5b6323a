package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.schemas.topic.ResultName;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The same command as a process of its own that outlives the terminal, at a lower priority than what runs live on this machine. */
final class DetachedReplay {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MAIN = "id.kawat.app.Kawat"; // by its name: it knows this package
    private static final String OPTION = "--detach";

    private DetachedReplay() {}

    static Path log(Settings settings, ResultName label) {
        return folder(settings).resolve("replay-" + label + ".log");
    }

    private static Path folder(Settings settings) {
        return settings.path(Setting.DATA_DIR).resolve("logs");
    }

    /**
     * Returns once it works.
     *
     * @param arguments of this command line
     * @throws CommandFailure if it does not begin, with its own words
     */
    static void start(Terminal terminal, Settings settings, ResultName label, List<String> arguments) {
        Path log = log(settings, label);
        try {
            Files.createDirectories(folder(settings));
            Process process = new ProcessBuilder(command(arguments))
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            awaitWork(process, log);
            terminal.out()
                    .println("replay " + label + " works in the background as process " + process.pid() + ", log "
                            + log.toAbsolutePath());
            terminal.out()
                    .println(
                            "see it with: kawat replay status " + label + ", stop it with: kawat replay stop " + label);
        } catch (IOException cause) {
            throw CommandFailure.failed("can't start it in the background: " + cause.getMessage(), cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (isOnPath("setsid")) {
            command.add("setsid");
        }
        if (isOnPath("nice")) {
            command.addAll(List.of("nice", "-n", "10"));
        }
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") || flag.startsWith("-D"))
                .filter(flag -> !flag.startsWith("-Dkawat.std"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), MAIN));
        arguments.stream().filter(argument -> !argument.equals(OPTION)).forEach(command::add);
        return command;
    }

    private static boolean isOnPath(String program) {
        String path = System.getenv("PATH");
        return path != null
                && Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .splitAsStream(path)
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void awaitWork(Process process, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            boolean hasEnded = process.waitFor(100, TimeUnit.MILLISECONDS);
            String said = Files.readString(log);
            if (said.contains(ReplayJob.AT_WORK)) {
                return;
            }
            if (hasEnded) {
                throw process.exitValue() == 2
                        ? CommandFailure.wrongUsage(lastLine(said))
                        : CommandFailure.failed(lastLine(said));
            }
        }
        throw CommandFailure.failed("it has not begun within " + PATIENCE.toMinutes() + " minutes; see " + log);
    }

    private static String lastLine(String said) {
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (before, line) -> line)
                .replaceFirst("^kawat: ", "");
    }
}
