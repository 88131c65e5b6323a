package id.kawat.app.deadletters;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.role.RoleSettings;
import id.kawat.app.settings.Setting;
import id.kawat.ingest.IngestSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat dead-letters retry}. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Sends dead letters again, byte for byte, where they came in; each at most once.",
        footer = {
            "",
            "Examples:  kawat dead-letters retry --reason extract.failed --dry-run",
            "           kawat dead-letters retry 3fa9c1d2 77b0e1f4",
            "A letter of ingest is read anew, with the contracts and limits of the settings given here (ingest.sources). One of",
            "enrich or sink goes back to the topic it was read from. A newer version that came meanwhile stays the current one.",
            "What fails again is a new letter with its attempt counted. Killed at any moment: run it again, nothing is doubled.",
            "Exit codes: 0 all sent or sent before, 1 something was refused again or can't be sent, 2 wrong usage."
        })
public final class RetryLettersCommand implements Callable<Integer> {

    private static final int MOST_ATTEMPTS = 3;

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private LetterSelection selection = new LetterSelection();

    @Parameters(arity = "0..*", paramLabel = "ID", description = "These; the beginning of an id is enough.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "Every letter that waits.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only tell what would be done.")
    private boolean dryRun;

    @Option(
            names = "--max-attempts",
            paramLabel = "N",
            description = "Leave what failed so often already. Default: ${DEFAULT-VALUE}.")
    private int maxAttempts = MOST_ATTEMPTS;

    @Option(names = "--json", description = "JSON Lines, one a letter.")
    private boolean json;

    public RetryLettersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Clock clock = Clock.systemUTC();
        LetterFilter filter = selection.explicit(ids, all, clock);
        if (maxAttempts < 1) {
            throw CommandFailure.wrongUsage("--max-attempts: at least 1, not " + maxAttempts);
        }
        LettersAccess access = LettersAccess.open(terminal, common);
        RetryLines lines = new RetryLines(terminal, json, dryRun);
        try (Resending resending = new Resending(access.connection(), ingest(access), maxAttempts)) {
            Retry retry = new Retry(access.connection(), resending, clock);
            if (dryRun) {
                retry.rehearse(filter, lines::add);
            } else {
                retry.run(filter, lines::add);
            }
        } catch (KafkaException unsent) {
            throw CommandFailure.failed(
                    "Kafka did not take what was last sent (kafka.bootstrap.servers): " + unsent.getMessage()
                            + "; what is not noted as sent is not there either: run the command again",
                    unsent);
        }
        return lines.end();
    }

    /** What ingest is told of sources and limits; no folder is watched. */
    private static IngestSettings ingest(LettersAccess access) {
        Path folder = access.settings().path(Setting.DATA_DIR);
        return new RoleSettings(access.settings(), folder).ingestKeeping(List.of(), folder);
    }
}
