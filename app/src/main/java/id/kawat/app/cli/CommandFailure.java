package id.kawat.app.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with one line for its user: what failed, which setting is behind it, what to do. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(String message, int exitCode, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** The command was right but could not be done: exit code 1. */
    public static CommandFailure failed(String message) {
        return new CommandFailure(message, 1, null);
    }

    /** As {@link #failed(String)}, with the trace that {@code --verbose} prints. */
    public static CommandFailure failed(String message, Throwable cause) {
        return new CommandFailure(message, 1, cause);
    }

    /** The command or a setting was wrong: exit code 2. */
    public static CommandFailure wrongUsage(String message) {
        return new CommandFailure(message, 2, null);
    }

    /** The same for a command whose exit code 1 is an answer, as of diff(1): exit code 2. */
    public CommandFailure asTrouble() {
        return new CommandFailure(String.valueOf(getMessage()), 2, this);
    }

    /** 1 where it could not be done, 2 where command or setting was wrong. */
    public int exitCode() {
        return exitCode;
    }
}
