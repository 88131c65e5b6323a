package id.kawat.app.feed;

import id.kawat.app.cli.Terminal;
import id.kawat.enrich.replay.LiveLead;
import id.kawat.enrich.replay.Pace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;

/**
 * Feeds what a past archive holds through the same door as everything else, with the times at which it first came: one portion after the
 * other, each once live processing has next to nothing before it, so that a live article never waits behind more than one of them.
 */
public final class ArchiveFeed {

    private static final long PAUSE_MS = 100;

    private final Terminal terminal;
    private final LiveLead live;
    private final Pace pace;

    public ArchiveFeed(Terminal terminal, LiveLead live, Pace pace) {
        this.terminal = terminal;
        this.live = live;
        this.pace = pace;
    }

    /**
     * Returns the exit code: 1 if any was rejected.
     *
     * @param address of ingest
     * @param source of articles that name none themselves
     */
    public int feed(List<String> paths, String address, Optional<String> source, boolean json)
            throws InterruptedException {
        FeedReport report = new FeedReport(terminal, json);
        try (Uploads uploads = new UploadFinder(System.in).find(paths);
                ProgressBar progress = FeedBar.of(terminal, "archive", uploads.size());
                ArticlePost post = new ArticlePost(IngestAddress.of(address), source, true)) {
            post.requireAnswer();
            while (uploads.hasNext()) {
                Upload upload = uploads.next();
                awaitTurn(progress);
                Receipt receipt = post.post(upload);
                pace.passed(receipt.accepted());
                report.add(receipt);
                progress.stepBy(upload.size());
            }
        }
        report.printSummary();
        return report.anyRejected() ? 1 : 0;
    }

    private void awaitTurn(ProgressBar progress) throws InterruptedException {
        long wait = pace.untilNext();
        while (wait > 0 || live.isBehind()) {
            progress.setExtraMessage(wait > 0 ? "" : " makes room for live articles");
            TimeUnit.MILLISECONDS.sleep(Math.max(wait, PAUSE_MS));
            wait = pace.untilNext();
        }
        progress.setExtraMessage("");
    }
}
