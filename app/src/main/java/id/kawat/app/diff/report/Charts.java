package id.kawat.app.diff.report;

import id.kawat.app.diff.compare.Counts;
import id.kawat.app.diff.compare.Kind;
import id.kawat.app.diff.compare.Thing;
import java.util.Locale;
import java.util.Optional;

/** Small charts as inline SVG. Every number they show stands beside them in digits. */
final class Charts {

    private static final int ROW = 26;
    private static final int LABELS = 104;
    private static final int BARS = 250;
    private static final int NUMBERS = 60;
    private static final int STRIP = 150;

    private Charts() {}

    /** A bar for each kind, the gravest first. */
    static String bars(Thing thing, Counts counts) {
        long most = 1;
        for (Kind kind : Kind.values()) {
            most = Math.max(most, counts.of(thing, kind));
        }
        StringBuilder rows = new StringBuilder();
        StringBuilder said = new StringBuilder();
        int y = 0;
        for (Kind kind : Kind.gravestFirst()) {
            rows.append(bar(kind, counts.of(thing, kind), most, y));
            said.append(said.isEmpty() ? "" : ", ")
                    .append(kind.text())
                    .append(' ')
                    .append(counts.of(thing, kind));
            y += ROW;
        }
        int width = LABELS + BARS + NUMBERS;
        return "<svg class=\"bars\" viewBox=\"0 0 " + width + " " + y + "\" role=\"img\" aria-label=\"" + said + "\">"
                + rows + "</svg>";
    }

    private static String bar(Kind kind, long count, long most, int y) {
        double width = count == 0 ? 0 : Math.max(2, BARS * (double) count / most);
        int middle = y + ROW / 2 + 5;
        return String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" class=\"axis\">%s</text>"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\" class=\"k-%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\" class=\"%s\">%s</text>",
                LABELS - 8,
                middle,
                kind.text(),
                LABELS,
                y + 4,
                width,
                ROW - 8,
                kind.text(),
                LABELS + width + 6,
                middle,
                count == 0 ? "none" : "number",
                digits(count));
    }

    /** One strip, parted by kind; its length is its share of {@code most}. */
    static String strip(Counts counts, long most) {
        StringBuilder parts = new StringBuilder();
        double x = 0;
        for (Kind kind : Kind.gravestFirst()) {
            long count = counts.of(kind);
            double width = STRIP * (double) count / Math.max(1, most);
            if (count > 0) {
                parts.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"12\" class=\"k-%s\"><title>%s %s</title></rect>",
                        x,
                        Math.max(1, width),
                        kind.text(),
                        kind.text(),
                        digits(count)));
            }
            x += width;
        }
        return "<svg class=\"strip\" viewBox=\"0 0 " + STRIP
                + " 12\" aria-hidden=\"true\" preserveAspectRatio=\"none\">" + parts + "</svg>";
    }

    static String digits(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The sign beside the colour of a kind. */
    static String sign(Kind kind) {
        return switch (kind) {
            case CHANGED -> "~";
            case MOVED -> "↔";
            case ADDED -> "+";
            case REMOVED -> "−";
            case REATTRIBUTED -> "⇄";
        };
    }

    static String badge(Optional<Thing> thing, Kind kind) {
        return "<span class=\"badge k-" + kind.text() + "\">" + sign(kind) + " "
                + thing.map(what -> what.text() + " ").orElse("") + kind.text() + "</span>";
    }
}
