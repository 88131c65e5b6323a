package id.kawat.ingest.anpa;

import static id.kawat.ingest.format.Reading.article;
import static id.kawat.ingest.format.Reading.outcomes;
import static id.kawat.ingest.format.Reading.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Anpa1312Test {

    private static final String MESSAGE = String.join(
            "\r\n",
            "\u0016\u0016\u0001K0731\u001Fkawat",
            "u i\u0013\u0011 BC-NV--Norvania-Ferry    11-16 0098",
            "\u0002^BC-NV--Norvania-Ferry Fire%s,98<",
            "^Ferry reaches port after engine fire<",
            "^KN Photo KN104<",
            "^(Eds: %s)<",
            "^By MARA LINDQVIST=",
            "^Kawat News=",
            "\t   TARNHOLM, Norvania (KN) _ A ferry limped into Tarnholm.",
            " ",
            "\t   ``Nobody was hurt,'' said Captain Ove Strand.",
            "",
            "\t   \u0003KN-WF-11-16-26 1105GMT<",
            "\f",
            "\u0004");

    @Test
    void takesAMessageApart() {
        Article article = article(MESSAGE.formatted(", 1st Ld-Writethru", "Adds comment."));

        assertThat(article.headline()).contains("Ferry reaches port after engine fire");
        assertThat(article.slug()).contains("Norvania-Ferry");
        assertThat(article.byline()).contains("MARA LINDQVIST");
        assertThat(article.dateline()).contains("TARNHOLM, Norvania (KN)");
        assertThat(article.editorialNote()).contains("Adds comment.");
        assertThat(article.urgency()).contains(3);
        assertThat(article.sequence()).contains(731L);
        assertThat(article.kind()).isEqualTo(ArticleKind.UPDATE);
        assertThat(article.versionCreated()).contains(Instant.parse("2026-11-16T11:05:00Z"));
        assertThat(article.guid()).isEqualTo("anpa1312:K0731:2026-11-16");
        assertThat(article.body())
                .isEqualTo("TARNHOLM, Norvania (KN) _ A ferry limped into Tarnholm.\n"
                        + "``Nobody was hurt,'' said Captain Ove Strand.");
    }

    @Test
    void takesTheSentenceOfAnAlertAsItsHeadline() {
        Article article = article(
                "\u0016\u0016\u0001K0001\u001Fkawat\r\nb a\u0013\u0011 BC-NV--Alert     11-16 0008\r\n"
                        + "\u0002^BC-NV--Alert,8<\r\n\t   TARNHOLM (KN) _ Court lifts ferry ban.\r\n\t   \u0003KN-WF-11-16-26 1105GMT<\r\n\u0004");

        assertThat(article.headline()).contains("Court lifts ferry ban.");
        assertThat(article.body()).isEqualTo("TARNHOLM (KN) _ Court lifts ferry ban.");
        assertThat(article.urgency()).contains(2);
    }

    @ParameterizedTest
    @CsvSource({
        "' KILL', x, CANCELED, CANCEL",
        "', Adv30', x, EMBARGOED, NEW",
        "'', HOLD FOR RELEASE, EMBARGOED, NEW",
        "'', Corrects name of captain., USABLE, CORRECTION"
    })
    void readsStatusAndKindFromTheHeading(String keyword, String note, PublicationStatus status, ArticleKind kind) {
        Article article = article(MESSAGE.formatted(keyword, note));

        assertThat(article.status()).isEqualTo(status);
        assertThat(article.kind()).isEqualTo(kind);
    }

    @Test
    void readsEachMessageOfAFileAndRefusesOnlyTheCutOne() {
        String good = MESSAGE.formatted("", "x");
        String cut =
                "\u0016\u0016\u0001K0732\u001Fkawat\r\nu i\u0013\u0011 BC-Cut    11-16 0098\r\n\u0002^BC-Cut,1<\r\n";

        assertThat(verdicts(outcomes(good + cut + good))).containsExactly("ok", "schema.missing_body", "ok");
    }
}
