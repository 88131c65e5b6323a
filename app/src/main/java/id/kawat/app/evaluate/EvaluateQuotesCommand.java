package id.kawat.app.evaluate;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.enrich.extract.Extractors;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat evaluate quotes}: quotes and their speakers against gold. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = "Measures quotes and speakers against gold: lines of {id, text, lang?, quotes}.",
        footer = {
            "",
            "exact: spans equal, marks and commas at their ends apart. spans: at least 0.8 of their words alike.",
            "end to end: such a span and the right speaker. Optional gold quotes count neither way."
        })
public final class EvaluateQuotesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "GOLD", description = "JSON Lines.")
    private List<Path> files = List.of();

    @Option(names = "--errors", paramLabel = "N", description = "Show so many mistakes.", defaultValue = "0")
    private int errors;

    @Option(names = "--calibrate", description = "Show how often each rule was right, as confidence.txt holds it.")
    private boolean calibrate;

    public EvaluateQuotesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, false);
        List<GoldArticle> articles = new ArrayList<>();
        try {
            for (Path file : files) {
                articles.addAll(GoldArticle.read(file));
            }
        } catch (NoSuchFileException missing) {
            throw CommandFailure.wrongUsage("there is no file " + missing.getFile());
        } catch (IOException | IllegalArgumentException cause) {
            throw CommandFailure.failed(String.valueOf(cause.getMessage()), cause);
        }
        print(articles.size(), QuoteScore.of(Extractors.standard(), articles));
        return 0;
    }

    private void print(int articles, QuoteScore score) {
        line("%d articles%n", articles);
        line("%-9s %5s %6s %7s %7s %13s %12s", "", "gold", "found", "exact", "spans", "attribution %", "end to end");
        score.tallies().forEach((kind, tally) -> {
            if (tally.gold() + tally.system() > 0) {
                line(
                        "%-9s %5d %6d %7.2f %7.2f %13.2f %12.2f",
                        kind,
                        tally.gold(),
                        tally.system(),
                        tally.exactSpans().f1(),
                        tally.spans().f1(),
                        tally.attribution(),
                        tally.endToEnd().f1());
            }
        });
        line("%nconfidence and how often it was right");
        score.calibration().reliability().forEach(terminal.out()::println);
        if (calibrate) {
            line("");
            score.calibration().table().forEach(terminal.out()::println);
        }
        score.mistakes().stream()
                .limit(errors)
                .map(text -> text.replace('\n', ' '))
                .forEach(terminal.out()::println);
    }

    private void line(String format, Object... values) {
        terminal.out().println(String.format(Locale.ROOT, format, values));
    }
}
