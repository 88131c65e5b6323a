package id.kawat.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Keeps what a command prints, as on pipes: no terminal, no colours unless asked for. */
public final class CapturedTerminal {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    private CapturedTerminal(boolean person, boolean seesProgress, boolean colours) {
        this.terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                person,
                seesProgress,
                colours);
    }

    public static CapturedTerminal ofScript() {
        return new CapturedTerminal(false, false, false);
    }

    /** A person reads what is printed. */
    public static CapturedTerminal ofPerson(boolean colours) {
        return new CapturedTerminal(true, false, colours);
    }

    /** A person sees what goes to {@code err}, while results go to a pipe. */
    public static CapturedTerminal ofWatcher() {
        return new CapturedTerminal(false, true, false);
    }

    public Terminal terminal() {
        return terminal;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    public List<String> outLines() {
        return out().lines().toList();
    }
}
