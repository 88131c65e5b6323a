package id.kawat.app.deadletters;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat dead-letters purge}. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = "Throws dead letters away, for good; without --yes it only tells how many.",
        footer = {
            "",
            "Examples:  kawat dead-letters purge --retried --yes",
            "           kawat dead-letters purge --until 2026-03-01 --yes",
            "Kafka deletes from the beginning of a topic only: letters among those of the selection that are to stay are",
            "written again behind the others first. Afterwards nobody can send the purged ones again: export them before."
        })
public final class PurgeLettersCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "These; the beginning of an id is enough.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Every letter.")
    private boolean all;

    @Option(names = "--yes", description = "Do it. Without, it is only told what would be done.")
    private boolean yes;

    public PurgeLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LetterFilter filter = selection.explicit(ids, all, Clock.systemUTC());
        LettersAccess access = LettersAccess.open(terminal, common);
        LetterPurge purge = new LetterPurge(access.connection());
        try (LetterLog log = access.log()) {
            purge.find(log, filter);
            if (yes && purge.found() > 0) {
                try (Admin admin = Admin.create(access.connection().kafka().forAdmin(Map.of()))) {
                    purge.run(log, admin);
                }
            }
        }
        print(purge);
        return 0;
    }

    private void print(LetterPurge purge) {
        if (purge.found() == 0) {
            terminal.out().println("no dead letters of this selection");
        } else {
            terminal.out()
                    .println(purge.found() + " dead letters "
                            + (yes
                                    ? "thrown away"
                                    : "would be thrown away, " + purge.copied()
                                            + " that stand among them written again; --yes does it"));
        }
    }
}
