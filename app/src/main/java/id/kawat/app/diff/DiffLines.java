package id.kawat.app.diff;

import id.kawat.app.cli.Terminal;
import id.kawat.app.diff.compare.ArticleDifference;
import id.kawat.app.diff.compare.Change;
import id.kawat.app.diff.compare.Counts;
import id.kawat.app.diff.compare.DiffTally;
import id.kawat.app.diff.compare.Excerpt;
import id.kawat.app.diff.compare.Found;
import id.kawat.app.diff.compare.Kind;
import id.kawat.app.diff.compare.Thing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A comparison for a person: sums, then the largest differences with old and new beside the sentence. */
final class DiffLines {

    private static final String BOLD = "1";
    private static final String DIM = "2";
    private static final String OLD = "31";
    private static final String NEW = "32";
    private static final int CHANGES_SHOWN = 8;

    private final Terminal terminal;
    private final DiffSide before;
    private final DiffSide after;

    DiffLines(Terminal terminal, DiffSide before, DiffSide after) {
        this.terminal = terminal;
        this.before = before;
        this.after = after;
    }

    void print(DiffTally tally) {
        terminal.out().println(terminal.styled(BOLD, before.name() + " → " + after.name()));
        terminal.out()
                .println(tally.compared() + " articles compared, " + tally.differing() + " differ"
                        + (tally.otherTexts() == 0 ? "" : ", " + tally.otherTexts() + " hold another version"));
        tally.oneSided().forEach((why, times) -> terminal.out().println("  " + times + " " + why));
        if (tally.total().all() > 0) {
            table("", Map.of("all", tally.total()));
            table("BY SOURCE", tally.bySource());
            table("BY LANGUAGE", tally.byLanguage());
            table("BY RULE (QUOTES)", tally.byRule());
        }
        terminal.out().println(tally.isSame() ? terminal.styled(NEW, "no difference") : "");
        tally.largest().forEach(this::print);
    }

    private void table(String title, Map<String, Counts> rows) {
        terminal.out().println();
        List<String> heads = Kind.gravestFirst().stream()
                .map(kind -> kind.text().toUpperCase(Locale.ROOT))
                .toList();
        terminal.out().println(terminal.styled(BOLD, row(title, heads)));
        rows.forEach((name, counts) -> terminal.out()
                .println(row(
                        PlainText.of(name),
                        Kind.gravestFirst().stream()
                                .map(kind ->
                                        counts.of(Thing.ENTITY, kind) + " e  " + counts.of(Thing.QUOTE, kind) + " q")
                                .toList())));
    }

    private static String row(String name, List<String> cells) {
        return String.format("%-28s", name)
                + cells.stream().map(cell -> String.format("%16s", cell)).collect(Collectors.joining());
    }

    private void print(ArticleDifference difference) {
        terminal.out()
                .println(terminal.styled(
                                BOLD,
                                PlainText.of(difference.article().getHeadline().orElse("(no headline)")))
                        + terminal.styled(
                                DIM,
                                "  " + PlainText.of(difference.article().getSource()) + " · " + difference.articleId()
                                        + " · " + difference.changes().size() + " changes"));
        difference.changes().stream().limit(CHANGES_SHOWN).forEach(change -> print(difference, change));
        if (difference.changes().size() > CHANGES_SHOWN) {
            terminal.out().println("  … and " + (difference.changes().size() - CHANGES_SHOWN) + " more");
        }
        terminal.out().println();
    }

    private void print(ArticleDifference difference, Change change) {
        String head = change.thing().text() + " " + change.kind().text();
        terminal.out().println("  " + head + ": " + excerpt(difference.article().getBody(), change.shown()));
        change.before().ifPresent(found -> terminal.out().println("    " + terminal.styled(OLD, "- " + side(found))));
        change.after().ifPresent(found -> terminal.out().println("    " + terminal.styled(NEW, "+ " + side(found))));
    }

    private String excerpt(String body, Found found) {
        Excerpt excerpt = Excerpt.of(body, found);
        return (excerpt.isOpening() ? "" : "… ")
                + excerpt.pieces().stream().map(this::piece).collect(Collectors.joining())
                + (excerpt.isEnding() ? "" : " …");
    }

    private String piece(Excerpt.Piece piece) {
        String text = PlainText.of(piece.text());
        return piece.label()
                .map(label -> terminal.colours() ? terminal.styled("4", text) : "[" + text + "]")
                .orElse(text);
    }

    static String side(Found found) {
        String id = found.id().isEmpty() ? "" : " (" + PlainText.of(found.id()) + ")";
        return PlainText.of(found.who()) + id + " · " + found.what().toLowerCase(Locale.ROOT)
                + (found.rule().isEmpty()
                        ? " · " + found.marks().size() + "×"
                        : " · " + found.rule() + " · " + Math.round(found.confidence() * 100) + " %");
    }
}
