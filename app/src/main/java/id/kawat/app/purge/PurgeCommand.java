package id.kawat.app.purge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.app.article.ArticleName;
import id.kawat.app.article.ArticleReport;
import id.kawat.app.cli.CommandFailure;
import id.kawat.app.cli.CommonOptions;
import id.kawat.app.cli.Terminal;
import id.kawat.app.cluster.CommandCluster;
import id.kawat.app.settings.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kawat purge}: where the text of a killed article still is, and with {@code --yes} no longer. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description =
                "Says where the text of a killed article still is; with --yes takes it out of the topics kept by time.",
        footer = {
            "",
            "A kill empties the compacted topics and our stores by itself, within a day. This command rewrites the partitions",
            "of articles.raw, articles.enriched and dead-letters that hold the text. Not in reach: what consumers have copied,",
            "backups, and the brokers' files until they are rolled. See docs/decisions/013-purge.md.",
            "Don't run it while a new extractor works through old articles. After a failure run it again."
        })
public final class PurgeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private ArticleName article = new ArticleName();

    @Option(names = "--yes", description = "Do it. Without, it is only told what would be done.")
    private boolean yes;

    @Option(names = "--json", description = "JSON Lines.")
    private boolean json;

    public PurgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandCluster cluster = CommandCluster.of(terminal, common);
        String articleId = article.id(cluster.settings());
        Connection connection = cluster.reached();
        requireKilled(ArticleReport.of(connection, articleId));
        try (KilledText text = new KilledText(articleId, connection)) {
            Purge purge = new Purge(connection, text);
            List<Remains> remains = purge.find();
            if (yes && !remains.isEmpty()) {
                takeAway(connection, purge, remains);
            }
            remains.forEach(this::print);
            if (remains.isEmpty() && !json) {
                terminal.out().println("no topic that is kept by time holds a word of " + articleId);
            }
        }
        return 0;
    }

    private static void requireKilled(ArticleReport report) {
        if (report.isEmpty()) {
            throw CommandFailure.failed("no topic knows an article " + report.articleId());
        }
        if (!report.isKilled()) {
            throw CommandFailure.failed("article " + report.articleId() + " is not killed (" + report.reason()
                    + "): feed its cancel first, for example {\"guid\": \"...\", \"status\": \"canceled\"} in our article"
                    + " model, and see `kawat article`");
        }
    }

    private static void takeAway(Connection connection, Purge purge, List<Remains> remains) {
        try (Admin admin = Admin.create(connection.kafka().forAdmin(Map.of()))) {
            purge.takeAway(remains, admin);
        }
    }

    private void print(Remains found) {
        if (json) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("topic", found.partition().topic());
            line.put("partition", found.partition().partition());
            line.put("records", found.records());
            line.put("kept_until", yes ? null : found.until().toString());
            line.put("purged", yes);
            terminal.out().print(line + "\n");
            return;
        }
        terminal.out()
                .println(found.partition() + ": " + found.records() + " records with its text, "
                        + (yes ? "taken out" : "kept until " + found.until() + "; --yes takes them out"));
    }
}
