package id.kawat.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: results on {@code out}, everything else on {@code err}, both in UTF-8 whatever the locale.
 *
 * @param out results; buffered, so flush where somebody waits
 * @param err progress, notes and errors
 * @param outIsTerminal a person reads {@code out}
 * @param errIsTerminal a person reads {@code err}
 * @param colours a person reads and has not set {@code NO_COLOR}
 */
public record Terminal(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, boolean colours) {

    /** The process's own streams; the launcher knows which of them are terminals. */
    public static Terminal ofProcess(boolean noColour) {
        boolean outIsTerminal = Boolean.getBoolean("kawat.stdout.tty");
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), outIsTerminal, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                outIsTerminal,
                Boolean.getBoolean("kawat.stderr.tty"),
                outIsTerminal && !noColour);
    }

    /** {@code text} in the given ANSI style where colours are on, else as it is. */
    public String styled(String style, String text) {
        return colours ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
