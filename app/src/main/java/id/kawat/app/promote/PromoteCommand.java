package id.kawat.app.promote;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.Reachability;
import id.kawat.app.replay.ReplayPlace;
import id.kawat.app.settings.Connection;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import id.kawat.app.settings.SinkOutputs;
import id.kawat.enrich.replay.Replays;
import id.kawat.news.ReplayState;
import id.kawat.schemas.topic.ResultName;
import id.kawat.sink.fanout.WithheldQuotes;
import id.kawat.streams.generation.PromotionBook;
import id.kawat.streams.generation.PromotionBook.Promotion;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat promote}: makes a result the live one. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description = "Makes what a replay found the live result: consumers see the differences, each once.",
        footer = {
            "",
            "Examples:  kawat promote better --dry-run",
            "           kawat promote better",
            "           kawat promote before-better        # takes it back",
            "Live enrich goes on meanwhile; a newer version of an article wins. Stop it at any moment and give the same",
            "command again: it goes on where it was. See docs/replay.md."
        })
public final class PromoteCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NAME", description = "The result: the label of its replay.")
    private String name = "";

    @Option(names = "--dry-run", description = "Only tell what would change.")
    private boolean dryRun;

    @Option(names = "--rate", paramLabel = "N", description = "At most N articles a second.")
    private @Nullable Integer rate;

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    public PromoteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Logs.quiet(terminal, common.verbose());
        ResultName result = result();
        Pace pace = pace();
        Settings settings = common.settings();
        Connection connection = Connection.of(settings);
        WithheldQuotes withheld = SinkOutputs.of(settings).withheld();
        Reachability.require(connection, settings);
        requireEnded(result, connection);
        try (Admin admin = Admin.create(connection.kafka().forAdmin(Map.of()));
                PromotionFolder folder =
                        new PromotionFolder(settings.path(Setting.DATA_DIR).resolve("promote"))) {
            ResultTopics topics = ResultTopics.of(result, connection, admin);
            try (PromotionRun run = new PromotionRun(topics, connection, withheld, folder.index(), Clock.systemUTC())) {
                PromotionReport report = new PromotionReport(terminal, json, topics);
                if (dryRun) {
                    report.print(tried(run, pace), PromotionBook.read(connection.kafka(), connection.prefix()));
                } else {
                    promote(run, pace, topics, connection, admin, report);
                }
            }
        }
        return 0;
    }

    private ResultName result() {
        if (name.equals(ResultName.LIVE)) {
            throw CommandFailure.wrongUsage("\"live\" is what is live already: name a result beside it");
        }
        try {
            return new ResultName(name);
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.wrongUsage(String.valueOf(refused.getMessage()));
        }
    }

    /** Half a replay would be half live. Results that no replay made, as what a promotion replaced, are whole. */
    private static void requireEnded(ResultName result, Connection connection) {
        new Replays(ReplayPlace.of(connection))
                .find(result)
                .filter(replay -> replay.getState() != ReplayState.ENDED)
                .ifPresent(replay -> {
                    throw CommandFailure.failed("the replay \"" + result + "\" has not ended: see `kawat replay status "
                            + result + "`, and go on with `kawat replay resume " + result + "`");
                });
    }

    private Pace pace() {
        if (rate != null && rate < 1) {
            throw CommandFailure.wrongUsage("--rate: at least 1 article a second, not " + rate);
        }
        return new Pace(rate == null ? OptionalInt.empty() : OptionalInt.of(rate));
    }

    private PromotionTally tried(PromotionRun run, Pace pace) {
        try (ProgressBar bar = bar("comparing", run.size(Positions.BEGINNING))) {
            return run.run(Positions.BEGINNING, (articles, found, next) -> {}, pace, bar::stepBy);
        }
    }

    private void promote(
            PromotionRun run,
            Pace pace,
            ResultTopics topics,
            Connection connection,
            Admin admin,
            PromotionReport report) {
        PromotionStart start = new PromotionStart(connection, topics);
        start.of(
                PromotionBook.read(connection.kafka(), connection.prefix()), admin); // before another one is fenced off
        try (PromotionWriter writer = new PromotionWriter(connection, topics)) {
            PromotionBook book = PromotionBook.read(connection.kafka(), connection.prefix());
            Promotion promotion = start.of(book, admin);
            writer.note(promotion);
            start.prepare(admin);
            Positions from = Positions.of(promotion, topics.group(connection), admin);
            report.begin(promotion, from);
            PromotionTally tally = promote(run, pace, promotion, from, writer);
            writer.note(new Promotion(topics.result(), promotion.number(), topics.topicId(), true));
            report.print(tally, book);
        }
    }

    private PromotionTally promote(
            PromotionRun run, Pace pace, Promotion promotion, Positions from, PromotionWriter writer) {
        try (ProgressBar bar = bar("promoting", run.size(from))) {
            return run.run(
                    from,
                    (articles, found, next) -> writer.promote(articles, found, next, promotion),
                    pace,
                    bar::stepBy);
        }
    }

    private ProgressBar bar(String task, long records) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(records)
                .setUnit(" articles", 1)
                .showSpeed()
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .setConsumer(
                        terminal.errIsTerminal()
                                ? new ConsoleProgressBarConsumer(terminal.err())
                                : new DelegatingProgressBarConsumer(line -> {}))
                .build();
    }
}
