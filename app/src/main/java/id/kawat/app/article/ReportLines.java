package id.kawat.app.article;

import id.kawat.app.cli.Terminal;
import id.kawat.news.ArticleChange;
import id.kawat.news.WireArticle;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** A report for a person. */
final class ReportLines {

    private static final Map<String, String> WHY = Map.of(
            "embargo", "it is under embargo",
            "embargo-without-end", "its embargo names no time that we can read; a later version has to lift it",
            "status-unknown", "its publication status is none that we know; a later version has to clear it",
            "versions-contradict", "its version numbers contradict their times; a later version has to settle it",
            "withheld", "its provider withholds it until a later version",
            "canceled", "its provider has canceled it; a higher version could reinstate it",
            "canceled-for-good", "its provider has canceled it without naming a version: for good",
            "expired", "its time of use is over",
            "not-processed", "enrich or sink have not come to it yet, or it became a dead letter");

    private final Terminal terminal;

    ReportLines(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ArticleReport report) {
        PrintStream out = terminal.out();
        out.println(terminal.styled("1", report.articleId()) + "  " + report.source() + "  "
                + report.article().map(WireArticle::getGuid).orElse("(guid not kept)"));
        out.println(verdict(report));
        report.lastChange().flatMap(ArticleChange::getHeldUntil).ifPresent(at -> out.println("  held until " + at));
        report.lastChange().flatMap(ArticleChange::getExpiresAt).ifPresent(at -> out.println("  expires at " + at));
        out.println("Versions that came:");
        VersionFate.of(report.deliveries())
                .forEach(fate -> out.println("  "
                        + fate.article().getProvenance().getReceivedAt() + "  "
                        + fate.article().getVersion().orElse("-") + "  "
                        + lower(fate.article().getStatus()) + "  "
                        + lower(fate.article().getKind()) + "  "
                        + fate.whyNot().map(why -> "not applied: " + why).orElse("applied")));
        out.println("What happened:");
        report.changes().forEach(change -> out.println("  " + line(change)));
    }

    private String verdict(ArticleReport report) {
        if (report.shown().isPresent()) {
            return terminal.styled("32", "visible")
                    + report.currentVersion()
                            .map(version -> ", version " + version)
                            .orElse("")
                    + report.lastChange()
                            .map(change -> ": " + change.getQuotes() + " quotes, " + change.getEntities() + " entities")
                            .orElse("");
        }
        return terminal.styled("31", "not visible") + ": " + WHY.getOrDefault(report.reason(), report.reason());
    }

    private static String line(ArticleChange change) {
        return change.getAt() + "  " + lower(change.getWhat())
                + change.getReason().map(why -> " (" + why + ")").orElse("")
                + change.getVersion().map(version -> "  version " + version).orElse("")
                + "  quotes +" + change.getQuotesAdded().size() + " ~"
                + change.getQuotesChanged().size() + " -"
                + change.getQuotesRemoved().size();
    }

    private static String lower(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
