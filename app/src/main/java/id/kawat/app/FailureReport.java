package id.kawat.app;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.SettingsException;
import id.kawat.embedded.EmbeddedStartException;
import id.kawat.enrich.replay.ReplayRefusedException;
import id.kawat.schemas.registry.RegistryException;
import id.kawat.schemas.topic.TopicCreationException;
import id.kawat.streams.role.CannotStartException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line; with {@code --verbose} with its trace. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** Failures whose message was written for the user: it says what is wrong, where, and what to do. */
    private static final List<Class<? extends Exception>> TOLD = List.of(
            CommandFailure.class,
            SettingsException.class,
            EmbeddedStartException.class,
            CannotStartException.class,
            TopicCreationException.class,
            RegistryException.class,
            ReplayRefusedException.class);

    /** A message that starts with a setting's key: {@code ingest.http.port: ...}. */
    private static final Pattern NAMES_SETTING = Pattern.compile("[a-z]+(\\.[a-z]+)+: .*", Pattern.DOTALL);

    private final Terminal terminal;

    FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        terminal.out().flush();
        terminal.err().println("kawat: " + oneLine(failure));
        if (isVerbose(parsed)) {
            failure.printStackTrace(terminal.err());
        }
        return exitCode(failure);
    }

    private static int exitCode(Exception failure) {
        if (failure instanceof CommandFailure told) {
            return told.exitCode();
        }
        return failure instanceof SettingsException ? WRONG_USAGE : FAILED;
    }

    private static String oneLine(Exception failure) {
        String message = Optional.ofNullable(failure.getMessage())
                .filter(text -> !text.isBlank())
                .orElseGet(() -> failure.getClass().getSimpleName());
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return isTold(failure, line)
                ? line
                : line + " (" + failure.getClass().getSimpleName() + "; --verbose shows where)";
    }

    private static boolean isTold(Exception failure, String line) {
        return TOLD.stream().anyMatch(told -> told.isInstance(failure))
                || (failure instanceof IllegalArgumentException
                        && NAMES_SETTING.matcher(line).matches());
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost.hasMatchedOption("--verbose");
    }
}
