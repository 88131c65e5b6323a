package id.kawat.app.evaluate;

import id.kawat.app.cli.Terminal;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.score.SpanScores;
import java.util.Locale;

/** Precision, recall and F1 by type and overall, as a table. */
public final class ScoreTable {

    private ScoreTable() {}

    public static void print(Terminal terminal, String title, SpanScores scores) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%s%n%-8s %6s %6s %10s %7s %7s%n",
                        title,
                        "",
                        "gold",
                        "found",
                        "precision",
                        "recall",
                        "F1");
        for (EntityType type : EntityType.values()) {
            print(terminal, type.name(), scores.of(type));
        }
        print(terminal, "overall", scores.overall());
    }

    private static void print(Terminal terminal, String name, SpanScores.Score score) {
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%-8s %6d %6d %10.2f %7.2f %7.2f%n",
                        name,
                        score.wanted(),
                        score.found(),
                        score.precision(),
                        score.recall(),
                        score.f1());
    }
}
