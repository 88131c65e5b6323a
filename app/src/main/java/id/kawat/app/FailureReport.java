package id.kawat.app.cli;

import id.kawat.app.settings.SettingsException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells a failure in one line; with {@code --verbose} with its trace. */
final class FailureReport implements CommandLine.IExecutionExceptionHandler {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

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
        boolean told = failure instanceof CommandFailure || failure instanceof SettingsException;
        return told ? line : line + " (" + failure.getClass().getSimpleName() + "; --verbose shows where)";
    }

    private static boolean isVerbose(ParseResult parsed) {
        ParseResult innermost = parsed;
        while (innermost.hasSubcommand()) {
            innermost = innermost.subcommand();
        }
        return innermost.hasMatchedOption("--verbose");
    }
}
