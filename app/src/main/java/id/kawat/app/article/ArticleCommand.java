package id.kawat.app.article;

import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kawat article}: the history of one article. */
@Command(
        name = "article",
        mixinStandardHelpOptions = true,
        description = "Tells the whole history of an article and why it is or is not visible.",
        footer = {
            "",
            "Examples:  kawat article 5f4dcc3b5aa765d61d8327deb882cf99",
            "           kawat article --guid urn:kn:banjir --source kn --json",
            "Reads the one partition of each topic that holds the article, from its beginning."
        })
public final class ArticleCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ArticleName article = new ArticleName();

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    public ArticleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        String articleId = article.id(cluster.settings());
        ArticleReport report = ArticleReport.of(cluster.reached(), articleId);
        if (report.isEmpty()) {
            throw CommandFailure.failed("no topic knows an article " + articleId
                    + "; with --guid the source must be that of the feed (--source)");
        }
        if (json) {
            terminal.out().print(report.json() + "\n");
        } else {
            new ReportLines(terminal).print(report);
        }
        return 0;
    }
}
