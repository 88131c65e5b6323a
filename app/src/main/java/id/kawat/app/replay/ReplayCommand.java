package id.kawat.app.replay;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.Reachability;
import id.kawat.app.feed.ArchiveFeed;
import id.kawat.app.role.RoleSettings;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.replay.LiveLead;
import id.kawat.enrich.replay.Pace;
import id.kawat.enrich.replay.ReplaySelection;
import id.kawat.enrich.replay.ReplaySettings;
import id.kawat.gateway.filter.Since;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kawat replay}: enriches the past again, beside the live result. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Enriches what came before once more, with another extractor, beside the live result.",
        subcommands = {
            ReplayStatusCommand.class,
            ReplayStopCommand.class,
            ReplayResumeCommand.class,
            ReplayRemoveCommand.class
        },
        footer = {
            "",
            "Example:  kawat replay --label names --from 7d --extractor enrich.aliases=aliases.csv",
            "It does what had come when it was begun, and ends. What was killed since stays dead. Ctrl-C stops it; the same",
            "command, or `kawat replay resume`, goes on. A past archive is fed with:  kawat replay --archive 2019.warc.gz",
            "See docs/replay.md."
        })
public final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call
    private CommandSpec spec;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private HowToRun how = new HowToRun();

    @Option(names = "--label", paramLabel = "NAME", description = "Name of the result, for diff and promote.")
    private @Nullable String label;

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "Only what arrived at T or later: beginning, 2h, 7d, 2026-03-01, 2026-03-01T12:00:00Z."
                    + " Default: ${DEFAULT-VALUE}.")
    private String from = "beginning";

    @Option(
            names = "--to",
            paramLabel = "T",
            description = "Only what arrived before T; now: all there is. Default: ${DEFAULT-VALUE}.")
    private String to = "now";

    @Option(names = "--source", paramLabel = "ID", description = "Only articles of this source.")
    private @Nullable String source;

    @Option(names = "--article", paramLabel = "ID", description = "Only this article.")
    private @Nullable String article;

    @Option(
            names = "--extractor",
            paramLabel = "SETTINGS",
            description = "Settings of the extractor over those in force: a file, or KEY=VALUE,KEY=VALUE; can be given"
                    + " again. Known are enrich.aliases, enrich.recogniser, enrich.quote.min-confidence.")
    private List<String> extractor = List.of();

    @Option(
            names = "--archive",
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Feed a past archive instead, in any format that `kawat parse` reads: through ingest"
                    + " (ingest.url), with the times at which it first came, --source for items that name none.")
    private List<String> archive = List.of();

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(terminal, common.verbose());
        return archive.isEmpty() ? replay() : feedArchive(common.settings());
    }

    private int feedArchive(Settings settings) throws InterruptedException {
        if (label != null || article != null || how.detach() || !extractor.isEmpty()) {
            throw CommandFailure.wrongUsage(
                    "--archive: goes with --source, --rate and --json only; replay what it fed with"
                            + " a second command, `kawat replay --label NAME --from T --to T`");
        }
        Connection connection = Connection.of(settings);
        Reachability.require(connection, settings);
        try (LiveLead live = new LiveLead(connection.kafka(), ReplayPlace.live(connection.prefix()))) {
            return new ArchiveFeed(terminal, live, new Pace(how.rate(), Clock.systemUTC()))
                    .feed(archive, settings.text(Setting.INGEST_URL), Optional.ofNullable(source), how.json());
        }
    }

    private int replay() {
        Settings settings = ExtractorChoice.over(common.settings(), extractor);
        ReplaySettings wanted = wanted(settings);
        if (how.detach()) {
            DetachedReplay.start(terminal, settings, wanted.label(), Arguments.of(spec));
            return 0;
        }
        Connection connection = Connection.of(settings);
        Extractor found = RoleSettings.extractor(settings);
        Reachability.require(connection, settings);
        return new ReplayJob(terminal, connection).run(wanted, found, how.json());
    }

    private ReplaySettings wanted(Settings settings) {
        if (label == null) {
            throw CommandFailure.wrongUsage("--label: name the result, for example --label names");
        }
        return new ReplaySettings(
                ReplayPlace.label(label),
                selection(),
                from.strip() + ".." + to.strip(),
                ExtractorChoice.inForce(settings),
                how.rate(),
                positive(how.parallel().orElse(1)));
    }

    private static int positive(int parallel) {
        if (parallel < 1 || parallel > 64) {
            throw CommandFailure.wrongUsage("--parallel: from 1 to 64, not " + parallel);
        }
        return parallel;
    }

    private ReplaySelection selection() {
        try {
            return new ReplaySelection(
                    moment("--from", from),
                    to.strip().equalsIgnoreCase("now") ? Optional.empty() : moment("--to", to),
                    Optional.ofNullable(source),
                    Optional.ofNullable(article));
        } catch (IllegalArgumentException impossible) {
            throw CommandFailure.wrongUsage(String.valueOf(impossible.getMessage()));
        }
    }

    private static Optional<Instant> moment(String option, String text) {
        try {
            Since since = Since.parse(text, Clock.systemUTC());
            if (since instanceof Since.Now || (since instanceof Since.Beginning && option.equals("--to"))) {
                throw new IllegalArgumentException("\"" + text + "\" would leave nothing to do");
            }
            return since instanceof Since.Moment moment ? Optional.of(moment.at()) : Optional.empty();
        } catch (IllegalArgumentException noMoment) {
            throw CommandFailure.wrongUsage(option + ": " + noMoment.getMessage());
        }
    }
}
