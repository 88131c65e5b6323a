package id.kawat.app.diff;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.Reachability;
import id.kawat.app.diff.compare.DiffTally;
import id.kawat.app.diff.report.HtmlReport;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Settings;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat diff}: what one result says otherwise than another. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Compares two results of enrichment: what consumers see (live) or a replay's, and a replay's.",
        footer = {
            "",
            "Examples:  kawat diff live better-names --sample 5",
            "           kawat diff live better-names --html report.html",
            "An article that only one side has because it was not replayed, or that may not be shown, is told but is no",
            "difference from live. An article in another version or with another text is one, and is not looked into.",
            "Exit codes, as of diff(1): 0 no difference, 1 they differ, 2 trouble or wrong usage."
        })
public final class DiffCommand implements Callable<Integer> {

    private static final int DIFFERENT = 1;
    private static final int SAMPLES = 5;
    private static final int SAMPLES_OF_A_PAGE = 30;

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "live|NAME", description = "The old result.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "live|NAME", description = "The new result.")
    private String after = "";

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Show so many articles, the largest differences first. Default: 5, on a page 30.")
    private @Nullable Integer sample;

    @Option(names = "--json", description = "JSON Lines: every article that differs, at last the sums.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page to read and to send on, too.")
    private @Nullable Path html;

    public DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            return compare();
        } catch (CommandFailure failure) {
            throw failure.asTrouble();
        } catch (KafkaException failure) {
            throw CommandFailure.failed("Kafka (kafka.bootstrap.servers): " + failure.getMessage(), failure)
                    .asTrouble();
        }
    }

    private int compare() {
        Logs.quiet(terminal, common.verbose());
        DiffSide old = DiffSide.of(before);
        DiffSide fresh = DiffSide.of(after);
        int samples = sample != null ? sample : html == null ? SAMPLES : SAMPLES_OF_A_PAGE;
        if (samples < 0) {
            throw CommandFailure.wrongUsage("--sample: 0 or more, not " + samples);
        }
        Settings settings = common.settings();
        Connection connection = Connection.of(settings);
        Reachability.require(connection, settings);
        DiffTally tally = new DiffTally(samples);
        new ResultDiff(connection, old, fresh, tally, difference -> {
                    if (json) {
                        terminal.out().print(DiffJson.article(difference) + "\n");
                    }
                })
                .run();
        print(old, fresh, tally);
        return tally.isSame() ? 0 : DIFFERENT;
    }

    private void print(DiffSide old, DiffSide fresh, DiffTally tally) {
        if (json) {
            terminal.out().print(DiffJson.sums(old, fresh, tally) + "\n");
        } else {
            new DiffLines(terminal, old, fresh).print(tally);
        }
        if (html != null) {
            write(html, old, fresh, tally);
        }
    }

    private void write(Path file, DiffSide old, DiffSide fresh, DiffTally tally) {
        try (Writer page = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            new HtmlReport(old.name(), fresh.name(), Clock.systemUTC().instant()).write(tally, page);
        } catch (IOException unwritable) {
            throw CommandFailure.failed(
                    "--html: can't write " + file + ": " + unwritable.getMessage() + "; name another file", unwritable);
        }
        if (!json) {
            terminal.err().println("written: " + file);
        }
    }
}
