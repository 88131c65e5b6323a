package id.kawat.app.deadletters;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat dead-letters export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes dead letters to a folder (ID.bin with the bytes, ID.json with the rest) or to one .jsonl file.",
        footer = {"", "Example:  kawat dead-letters export kaputt/ --source antara --since 7d"})
public final class ExportLettersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Parameters(index = "0", paramLabel = "DIR|FILE.jsonl", description = "Where to; a folder is made.")
    private Path target = Path.of("");

    @Option(names = "--id", paramLabel = "ID", description = "Only this one; can be given again.")
    private List<String> ids = List.of();

    public ExportLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LetterFilter filter = selection.filter(ids, Clock.systemUTC());
        LettersAccess access = LettersAccess.open(terminal, common);
        try (LetterLog log = access.log();
                LetterFiles files = new LetterFiles(target)) {
            log.read(letter -> {
                if (filter.matches(letter)) {
                    files.add(letter);
                }
            });
            terminal.out().println(files.written() + " dead letters written to " + target);
        } catch (IOException | UncheckedIOException unwritable) {
            throw CommandFailure.failed(
                    "can't write to " + target + ": " + unwritable.getMessage() + "; make room or name another place",
                    unwritable);
        }
        return 0;
    }
}
