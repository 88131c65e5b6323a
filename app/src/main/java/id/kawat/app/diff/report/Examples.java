package id.kawat.app.diff.report;

import id.kawat.app.diff.compare.ArticleDifference;
import id.kawat.app.diff.compare.Change;
import id.kawat.app.diff.compare.Excerpt;
import id.kawat.app.diff.compare.Found;
import id.kawat.app.diff.compare.Thing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The largest differences, article by article, each change with its sentence. */
final class Examples {

    private static final int CHANGES_SHOWN = 6;

    private Examples() {}

    static String of(List<ArticleDifference> differences) {
        return differences.stream().map(Examples::article).collect(Collectors.joining());
    }

    private static String article(ArticleDifference difference) {
        List<Change> changes = difference.changes();
        String shown = changes.stream()
                .limit(CHANGES_SHOWN)
                .map(change -> change(difference, change))
                .collect(Collectors.joining());
        String rest = changes.stream()
                .skip(CHANGES_SHOWN)
                .map(change -> change(difference, change))
                .collect(Collectors.joining());
        return "<article><h3>"
                + Html.foreign(difference.article().getHeadline().orElse("(no headline)")) + "</h3><p class=\"meta\">"
                + Html.foreign(difference.article().getSource()) + " · " + Html.text(difference.lang()) + " · <code>"
                + Html.text(difference.articleId()) + "</code> · " + changes.size()
                + (changes.size() == 1 ? " change" : " changes") + "</p>" + shown
                + (rest.isEmpty()
                        ? ""
                        : "<details><summary>" + (changes.size() - CHANGES_SHOWN) + " more</summary>" + rest
                                + "</details>")
                + "</article>";
    }

    private static String change(ArticleDifference difference, Change change) {
        String body = difference.article().getBody();
        boolean twice = change.thing() == Thing.QUOTE
                && !change.before().map(Found::marks).equals(change.after().map(Found::marks))
                && change.before().isPresent()
                && change.after().isPresent();
        String sides = twice
                ? "<div class=\"two\">" + side("before", change.before(), Optional.of(body))
                        + side("after", change.after(), Optional.of(body)) + "</div>"
                : excerpt(body, change.shown()) + "<div class=\"two\">"
                        + side("before", change.before(), Optional.empty())
                        + side("after", change.after(), Optional.empty()) + "</div>";
        return "<section class=\"change\">" + Charts.badge(Optional.of(change.thing()), change.kind()) + sides
                + "</section>";
    }

    private static String side(String name, Optional<Found> found, Optional<String> body) {
        String told = found.map(side ->
                        body.map(text -> excerpt(text, side)).orElse("") + "<p class=\"who\">" + who(side) + "</p>")
                .orElse("<p class=\"who absent\">not there</p>");
        return "<div class=\"side\"><h4>" + name + "</h4>" + told + "</div>";
    }

    private static String who(Found found) {
        return "<strong>" + Html.foreign(found.who()) + "</strong>"
                + (found.id().isEmpty() ? "" : " <code>" + Html.text(found.id()) + "</code>") + "<br><small>"
                + Html.text(found.what().toLowerCase(Locale.ROOT))
                + (found.rule().isEmpty()
                        ? ", " + found.marks().size() + (found.marks().size() == 1 ? " mention" : " mentions")
                        : " · rule " + Html.text(found.rule()) + " · confidence " + Math.round(found.confidence() * 100)
                                + " %")
                + "</small>";
    }

    private static String excerpt(String body, Found found) {
        Excerpt excerpt = Excerpt.of(body, found);
        return "<p class=\"text\" dir=\"auto\">" + (excerpt.isOpening() ? "" : "… ")
                + excerpt.pieces().stream().map(Examples::piece).collect(Collectors.joining())
                + (excerpt.isEnding() ? "" : " …") + "</p>";
    }

    private static String piece(Excerpt.Piece piece) {
        return piece.label()
                .map(label -> "<mark class=\"m-" + label.toLowerCase(Locale.ROOT) + "\">" + Html.text(piece.text())
                        + "<span class=\"label\">" + Html.text(label.toLowerCase(Locale.ROOT)) + "</span></mark>")
                .orElseGet(() -> Html.text(piece.text()));
    }
}
