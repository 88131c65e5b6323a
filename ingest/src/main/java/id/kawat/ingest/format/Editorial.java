package id.kawat.ingest.format;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleBuilder;
import id.kawat.ingest.marks.EditorsMarks;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Applies what editors say in words to articles of every format, so that a feed without fields for it is as safe as a wire. */
final class Editorial {

    private Editorial() {}

    static WireOutcome read(WireOutcome outcome, ReadHints hints) {
        return outcome instanceof Accepted accepted
                ? new Accepted(accepted.item(), read(accepted.article(), hints))
                : outcome;
    }

    private static Map<String, String> origins(EditorsMarks marks) {
        String mark = "mark of the editors in headline, slug, first line or note";
        Map<String, String> origins = new HashMap<>();
        marks.kind().ifPresent(kind -> origins.put("kind", mark));
        if (marks.kills() || marks.holds()) {
            origins.put("status", mark);
        }
        marks.until().ifPresent(end -> origins.put("embargo_until", mark));
        return origins;
    }

    private static Article read(Article article, ReadHints hints) {
        Stream<String> lines = Stream.concat(article.headline().stream(), article.body().lines().findFirst().stream());
        EditorsMarks marks = EditorsMarks.in(
                lines, article.slug(), article.editorialNote().stream().toList(), hints.zone());
        if (marks.kind().isEmpty() && !marks.holds()) {
            return article;
        }
        return ArticleBuilder.of(article)
                .status(marks.status(article.status()))
                .embargoUntil(marks.embargoUntil(article.embargoUntil()))
                .kind(marks.kind(article.kind()))
                .warnings(marks.warnings(article.embargoUntil()))
                .origins(hints.explaining() ? origins(marks) : Map.of())
                .build();
    }
}
