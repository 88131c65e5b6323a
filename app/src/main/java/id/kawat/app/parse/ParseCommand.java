package id.kawat.app.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourcesException;
import id.kawat.ingest.source.SourcesFile;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat parse}: what Kawat makes of a wire file, before a feed is connected. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description =
                "Reads wire files without Kafka and prints one JSON line for each item: accept, ignore or reject.",
        footer = {"", "A refused item is a result, not a failure: exit code 1 only where a file can't be read."})
public final class ParseCommand implements Callable<Integer> {

    /** Below this many bytes a progress bar would only flicker. */
    private static final long LARGE = 16L * 1024 * 1024;

    private final Terminal terminal;
    private boolean failed;

    @Parameters(arity = "1..*", paramLabel = "FILE|-", description = "Wire files; - is standard input.")
    private List<String> files = List.of();

    @Option(names = "--source", paramLabel = "ID", description = "Source of items that name none themselves.")
    private @Nullable String source;

    @Option(
            names = "--sources",
            paramLabel = "FILE",
            description = "Contracts of sources (docs/sources.md); --source says whose files these are.")
    private @Nullable Path sources;

    @Option(names = "--explain", description = "Say how each file was recognised and where each field was read.")
    private boolean explain;

    @Option(names = "--json", description = "JSON Lines; the only form, so it changes nothing.")
    @SuppressWarnings("UnusedVariable") // accepted like everywhere else
    private boolean json;

    @Option(names = "--verbose", description = "Show the trace behind an error.")
    private boolean verbose;

    public ParseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, verbose);
        ReadHints hints = hints();
        WireReader reader = WireReader.standard();
        for (String file : files) {
            read(file, reader, hints);
        }
        return failed ? 1 : 0;
    }

    private ReadHints hints() {
        try {
            SourceContracts contracts = sources == null ? SourceContracts.NONE : SourcesFile.load(sources);
            ReadHints hints = contracts.hints(ReadHints.NONE, Optional.ofNullable(source));
            return explain ? hints.explained() : hints;
        } catch (SourcesException wrong) {
            throw CommandFailure.wrongUsage("--sources: " + wrong.getMessage());
        } catch (IllegalArgumentException blank) {
            throw CommandFailure.wrongUsage("--source: " + blank.getMessage());
        }
    }

    private void read(String file, WireReader reader, ReadHints hints) {
        try (InputStream in = open(file)) {
            if (explain) {
                byte[] bytes = in.readAllBytes();
                terminal.out().print(ExplanationJson.of(file, reader.recognise(bytes, hints)) + "\n");
                reader.read(bytes, hints).forEach(outcome -> print(file, outcome, hints));
            } else {
                reader.read(in, hints, outcome -> print(file, outcome, hints));
            }
        } catch (NoSuchFileException missing) {
            failed = true;
            terminal.err().println("kawat: there is no file " + file);
        } catch (IOException unreadable) {
            failed = true;
            terminal.err()
                    .println("kawat: can't read " + file + ": "
                            + unreadable.getClass().getSimpleName());
        }
    }

    private void print(String file, WireOutcome outcome, ReadHints hints) {
        ObjectNode line = OutcomeJson.of(file, outcome);
        if (explain) {
            line.set("origins", ExplanationJson.origins(outcome, hints));
        }
        terminal.out().print(line + "\n");
    }

    /** Large files show how far they are read. */
    private InputStream open(String file) throws IOException {
        if (file.equals("-")) {
            return System.in;
        }
        Path path = Path.of(file);
        InputStream in = Files.newInputStream(path);
        boolean watched = terminal.errIsTerminal() && Files.size(path) >= LARGE;
        return watched ? ProgressBar.wrap(in, progress(Files.size(path))) : in;
    }

    private ProgressBarBuilder progress(long bytes) {
        return new ProgressBarBuilder()
                .setTaskName("reading")
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()));
    }
}
