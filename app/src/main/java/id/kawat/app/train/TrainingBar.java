package id.kawat.app.train;

import id.kawat.app.cli.Terminal;
import id.kawat.enrich.entity.train.Progress;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar for each stage of a training on a terminal, a line for each elsewhere. */
final class TrainingBar implements Progress, AutoCloseable {

    private final Terminal terminal;
    private Optional<ProgressBar> bar = Optional.empty();

    TrainingBar(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void stage(String name, int steps) {
        close();
        if (terminal.errIsTerminal()) {
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(name)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                    .build());
        } else {
            terminal.err().println("training: " + name);
        }
    }

    @Override
    public void step() {
        bar.ifPresent(ProgressBar::step);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
