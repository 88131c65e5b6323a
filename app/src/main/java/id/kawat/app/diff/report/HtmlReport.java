package id.kawat.app.diff.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.kawat.app.diff.compare.Counts;
import id.kawat.app.diff.compare.DiffTally;
import id.kawat.app.diff.compare.Kind;
import id.kawat.app.diff.compare.Thing;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The page: a verdict, the sums as charts and tables, then examples. It asks for nothing from anywhere. */
public final class HtmlReport {

    private static final int ROWS = 25;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String before;
    private final String after;
    private final Instant at;

    /**
     * @param before name of the old result
     * @param after name of the new result
     * @param at when they were compared
     */
    public HtmlReport(String before, String after, Instant at) {
        this.before = before;
        this.after = after;
        this.at = at;
    }

    public void write(DiffTally tally, Writer page) throws IOException {
        page.write(head());
        page.write(verdict(tally));
        if (tally.total().all() > 0) {
            page.write(charts(tally));
            page.write(legend());
            page.write(table("By source", tally.bySource()));
            page.write(table("By language", tally.byLanguage()));
            page.write(table("Quotes by rule", tally.byRule()));
        }
        if (!tally.largest().isEmpty()) {
            page.write("<h2 id=\"examples\">The largest differences</h2>");
            page.write(Examples.of(tally.largest()));
        }
        page.write("</main></body></html>\n");
    }

    private String head() throws IOException {
        String title = Html.text(before) + " → " + Html.text(after);
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Kawat: %s</title><style>%s</style></head>
                <body><main><header><p class="over">Kawat · two results compared</p><h1>%s <span class="arrow">→</span> %s</h1>
                <p class="meta">%s</p></header>
                """.formatted(title, css(), Html.text(before), Html.text(after), TIME.format(at));
    }

    private static String css() throws IOException {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(
                    Objects.requireNonNull(css, "report.css is not packed").readAllBytes(), UTF_8);
        }
    }

    private static String verdict(DiffTally tally) {
        StringBuilder verdict = new StringBuilder("<div class=\"tiles\">")
                .append(tile(tally.compared(), "articles compared"))
                .append(tile(tally.differing(), "with other entities or quotes"))
                .append(tile(tally.total().of(Thing.ENTITY), "entities differ"))
                .append(tile(tally.total().of(Thing.QUOTE), "quotes differ"));
        if (tally.otherTexts() > 0) {
            verdict.append(tile(tally.otherTexts(), "in another version, not looked into"));
        }
        verdict.append("</div>");
        if (!tally.oneSided().isEmpty()) {
            verdict.append("<h2>On one side only</h2><ul class=\"sided\">");
            tally.oneSided()
                    .forEach((why, times) -> verdict.append("<li><b>")
                            .append(Charts.digits(times))
                            .append("</b> ")
                            .append(Html.text(why))
                            .append("</li>"));
            verdict.append("</ul>");
        }
        return tally.isSame() ? "<p class=\"same\">No difference.</p>" + verdict : verdict.toString();
    }

    private static String tile(long number, String what) {
        return "<div class=\"tile\"><b>" + Charts.digits(number) + "</b>" + what + "</div>";
    }

    private static String charts(DiffTally tally) {
        return "<div class=\"two\"><figure><figcaption>Entities</figcaption>" + Charts.bars(Thing.ENTITY, tally.total())
                + "</figure><figure><figcaption>Quotes</figcaption>" + Charts.bars(Thing.QUOTE, tally.total())
                + "</figure></div>";
    }

    private static String legend() {
        StringBuilder legend = new StringBuilder("<dl class=\"legend\">");
        for (Kind kind : Kind.gravestFirst()) {
            legend.append("<dt>")
                    .append(Charts.badge(Optional.empty(), kind))
                    .append("</dt><dd>")
                    .append(kind.meaning())
                    .append("</dd>");
        }
        return legend.append("</dl>").toString();
    }

    private static String table(String title, Map<String, Counts> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<Map.Entry<String, Counts>> largest = rows.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Counts> row) ->
                                row.getValue().all())
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        long most = largest.get(0).getValue().all();
        StringBuilder table =
                new StringBuilder("<h2>" + title + "</h2><div class=\"wide\"><table><thead><tr><th></th><th></th>");
        for (Kind kind : Kind.gravestFirst()) {
            table.append("<th class=\"n\">")
                    .append(Charts.sign(kind))
                    .append(' ')
                    .append(kind.text())
                    .append("</th>");
        }
        table.append("<th class=\"n\">all</th></tr></thead><tbody>");
        largest.stream().limit(ROWS).forEach(row -> table.append(row(row.getKey(), row.getValue(), most)));
        table.append("</tbody></table></div>");
        if (largest.size() > ROWS) {
            table.append("<p class=\"meta\">and ").append(largest.size() - ROWS).append(" more with fewer</p>");
        }
        return table.toString();
    }

    private static String row(String name, Counts counts, long most) {
        StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + Html.foreign(name)
                + "</th><td class=\"chart\">" + Charts.strip(counts, most) + "</td>");
        for (Kind kind : Kind.gravestFirst()) {
            long count = counts.of(kind);
            row.append(
                    count == 0 ? "<td class=\"n none\">0</td>" : "<td class=\"n\">" + Charts.digits(count) + "</td>");
        }
        return row.append("<td class=\"n all\">")
                .append(Charts.digits(counts.all()))
                .append("</td></tr>")
                .toString();
    }
}
