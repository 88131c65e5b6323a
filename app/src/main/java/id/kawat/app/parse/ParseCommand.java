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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

    @Option(names = "--explain", description = "Say how each file was recognised and what was not in it.")
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
            bytesOf(file).ifPresent(bytes -> print(file, bytes, reader, hints));
        }
        return failed ? 1 : 0;
    }

    private void print(String file, byte[] bytes, WireReader reader, ReadHints hints) {
        if (explain) {
            terminal.out().print(ExplanationJson.of(file, reader.recognise(bytes, hints)) + "\n");
        }
        for (WireOutcome outcome : reader.read(bytes, hints)) {
            ObjectNode line = OutcomeJson.of(file, outcome);
            if (explain) {
                line.set("origins", ExplanationJson.origins(outcome, hints));
            }
            terminal.out().print(line + "\n");
        }
    }

    private ReadHints hints() {
        try {
            SourceContracts contracts = sources == null ? SourceContracts.NONE : SourcesFile.load(sources);
            return contracts.hints(ReadHints.NONE, Optional.ofNullable(source));
        } catch (SourcesException wrong) {
            throw CommandFailure.wrongUsage("--sources: " + wrong.getMessage());
        } catch (IllegalArgumentException blank) {
            throw CommandFailure.wrongUsage("--source: " + blank.getMessage());
        }
    }

    private Optional<byte[]> bytesOf(String file) {
        try {
            return Optional.of(file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file)));
        } catch (NoSuchFileException missing) {
            failed = true;
            terminal.err().println("kawat: there is no file " + file);
            return Optional.empty();
        } catch (IOException unreadable) {
            failed = true;
            terminal.err()
                    .println("kawat: can't read " + file + ": "
                            + unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
