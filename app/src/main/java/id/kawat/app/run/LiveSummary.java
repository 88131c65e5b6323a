package id.kawat.app.run;

import id.kawat.app.cli.Terminal;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows what the pipeline has done: on a terminal one line that renews itself each second, else a line when something has
 * changed, at most every ten seconds.
 */
final class LiveSummary {

    private static final long ON_TERMINAL_SECONDS = 1;
    private static final long ELSEWHERE_SECONDS = 10;

    private final Terminal terminal;
    private final CountDownLatch stopped = new CountDownLatch(1);

    LiveSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Returns after {@link #stop}.
     *
     * @throws id.kawat.app.cli.CommandFailure if a role of the pipeline has failed
     */
    void showUntilStopped(Pipeline pipeline) throws InterruptedException {
        String shown = "";
        long pause = terminal.errIsTerminal() ? ON_TERMINAL_SECONDS : ELSEWHERE_SECONDS;
        long sincePrinted = pause;
        while (!stopped.await(1, TimeUnit.SECONDS)) {
            pipeline.requireHealthy();
            String line = pipeline.summary();
            sincePrinted++;
            if (!line.equals(shown) && sincePrinted >= pause) {
                print(line);
                shown = line;
                sincePrinted = 0;
            }
        }
        finish(pipeline.summary(), shown);
    }

    private void print(String line) {
        if (terminal.errIsTerminal()) {
            terminal.err().print("\r\u001b[2K" + line);
            terminal.err().flush();
        } else {
            terminal.err().println(line);
        }
    }

    private void finish(String line, String shown) {
        if (!line.equals(shown)) {
            print(line);
        }
        if (terminal.errIsTerminal()) {
            terminal.err().println();
        }
    }

    /** Ends {@link #showUntilStopped}; may be called from any thread, also before it. */
    void stop() {
        stopped.countDown();
    }
}
