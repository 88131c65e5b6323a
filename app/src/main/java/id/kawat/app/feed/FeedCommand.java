package id.kawat.app.feed;

import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Logs;
import id.kawat.app.cli.Terminal;
import id.kawat.app.settings.Setting;
import id.kawat.app.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kawat feed}: pushes files into a running pipeline and says what became of each. */
@Command(
        name = "feed",
        mixinStandardHelpOptions = true,
        description =
                "Pushes articles into a running pipeline: plain text, ninjs, JSON Lines, whatever `kawat parse` reads.",
        footer = {
            "",
            "Returns once Kafka has acknowledged every article. Exit code 1 if any was rejected; each is named with its",
            "reason and kept as a dead letter. Feeding the same article again changes nothing."
        })
public final class FeedCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description = "Files, folders (walked), or - for standard input.")
    private List<String> paths = List.of();

    @Option(names = "--to", paramLabel = "URL", description = "Ingest's address (ingest.url).")
    private @Nullable String to;

    @Option(names = "--source", paramLabel = "ID", description = "Source of articles that name none themselves.")
    private @Nullable String source;

    @Option(names = "--json", description = "One JSON line for each file.")
    private boolean json;

    public FeedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Logs.quiet(terminal, common.verbose());
        Settings settings = common.settings();
        URI ingest = IngestAddress.of(to == null ? settings.text(Setting.INGEST_URL) : to);
        Uploads uploads = new UploadFinder(System.in).find(paths);
        FeedReport report = new FeedReport(terminal, json);
        try (uploads;
                ProgressBar progress = FeedBar.of(terminal, "feeding", uploads.size());
                ArticlePost post = new ArticlePost(ingest, Optional.ofNullable(source))) {
            post.requireAnswer();
            new ParallelFeed(post).feed(uploads, (upload, receipt) -> {
                report.add(receipt);
                progress.stepBy(upload.size());
            });
        }
        report.printSummary();
        return report.anyRejected() ? 1 : 0;
    }
}
