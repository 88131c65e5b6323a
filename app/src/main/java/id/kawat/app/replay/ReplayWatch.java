package id.kawat.app.replay;

import id.kawat.app.cli.Terminal;
import id.kawat.enrich.replay.Replay;
import id.kawat.enrich.replay.ReplayEnd;
import id.kawat.enrich.replay.ReplayProgress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a replay comes on until it ends: a bar on a terminal, elsewhere a line every ten seconds. */
final class ReplayWatch {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final long LINE_EVERY_MS = 10_000;

    private final Terminal terminal;
    private final String label;
    private final Clock clock;
    private final AtomicBoolean stopped = new AtomicBoolean();

    ReplayWatch(Terminal terminal, String label, Clock clock) {
        this.terminal = terminal;
        this.label = label;
        this.clock = clock;
    }

    /** Ends {@link #untilEnd}; may be called from any thread, also before it. */
    void stop() {
        stopped.set(true);
    }

    /** How it ended; empty after {@link #stop}. */
    Optional<ReplayEnd> untilEnd(Replay replay) {
        return terminal.errIsTerminal() ? withBar(replay) : withLines(replay);
    }

    private Optional<ReplayEnd> withBar(Replay replay) {
        long before = done(replay.progress());
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("replay " + label)
                .setUnit("", 1)
                .setInitialMax(-1)
                .startsFrom(before, Duration.ZERO)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build()) {
            Optional<ReplayEnd> end = Optional.empty();
            while (end.isEmpty() && !stopped.get()) {
                end = replay.await(LOOK_EVERY);
                show(bar, replay.progress());
            }
            return end;
        }
    }

    private static void show(ProgressBar bar, ReplayProgress progress) {
        progress.selected().ifPresent(bar::maxHint);
        bar.stepTo(done(progress));
        bar.setExtraMessage(
                progress.selected().isEmpty()
                        ? " looking through all deliveries"
                        : " dead letters " + progress.deadLetters()
                                + (progress.makesRoom() ? ", makes room for live articles" : ""));
    }

    private Optional<ReplayEnd> withLines(Replay replay) {
        long printed = clock.millis();
        long before = done(replay.progress());
        Optional<ReplayEnd> end = Optional.empty();
        while (end.isEmpty() && !stopped.get()) {
            end = replay.await(LOOK_EVERY);
            long millis = clock.millis() - printed;
            if (end.isEmpty() && millis >= LINE_EVERY_MS) {
                ReplayProgress progress = replay.progress();
                terminal.err().println("kawat: replay " + label + ": " + line(progress, before, millis));
                printed += millis;
                before = done(progress);
            }
        }
        return end;
    }

    /**
     * @param before how many were done when the last line was printed
     * @param millis since then
     */
    private static String line(ReplayProgress progress, long before, long millis) {
        if (progress.selected().isEmpty()) {
            return "looking through all deliveries";
        }
        double rate = (done(progress) - before) * 1000.0 / millis;
        long left = progress.selected().get() - done(progress);
        return "%,d of %,d articles, %,.0f/s%s, dead letters %,d%s"
                .formatted(
                        done(progress),
                        progress.selected().get(),
                        rate,
                        rate > 0 ? ", %,.0f s left".formatted(left / rate) : "",
                        progress.deadLetters(),
                        progress.makesRoom() ? ", makes room for live articles" : "");
    }

    private static long done(ReplayProgress progress) {
        return progress.articles() + progress.deadLetters();
    }
}
