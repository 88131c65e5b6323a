package id.kawat.app.feed;

import id.kawat.app.cli.Terminal;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows on a terminal how far files are fed. */
final class FeedBar {

    private FeedBar() {}

    /**
     * @param bytes to be read; -1 where nobody knows
     */
    static ProgressBar of(Terminal terminal, String task, long bytes) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(bytes)
                .setUnit(" kB", 1000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(
                        terminal.errIsTerminal()
                                ? new ConsoleProgressBarConsumer(terminal.err())
                                : new DelegatingProgressBarConsumer(line -> {}))
                .build();
    }
}
