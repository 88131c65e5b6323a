package id.kawat.app.deadletters;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat dead-letters list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists dead letters in the order in which they came.",
        footer = {"", "Example:  kawat dead-letters list --stage enrich --since 2h --waiting"})
public final class ListLettersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Only these; the beginning of an id is enough.")
    private List<String> ids = List.of();

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    public ListLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LetterFilter filter = selection.filter(ids, Clock.systemUTC());
        try (LetterLog log = LettersAccess.open(terminal, common).log()) {
            LetterTable table = new LetterTable(terminal);
            log.read(letter -> {
                if (filter.matches(letter)) {
                    if (json) {
                        terminal.out().print(LetterJson.line(letter) + "\n");
                    } else {
                        table.row(letter);
                    }
                }
            });
            if (!json) {
                table.end(log.strangers());
            }
        }
        return 0;
    }
}
