package id.kawat.enrich.replay;

import static id.kawat.enrich.topology.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.ArticleKind;
import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ChoiceTest {

    private static final Instant EARLY = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-05T18:00:00Z");

    @Test
    void isTheHighestVersionWhateverComesLast() {
        Choice choice = Choice.NOTHING
                .after(article("a", "1", "Satu."), 10, true)
                .after(article("a", "3", "Tiga."), 11, true)
                .after(article("a", "2", "Dua."), 12, true);

        assertThat(choice.offset()).contains(11L);
    }

    /** It changes the standing of the article, and what counts it does not change. */
    @Test
    void staysWithTheVersionThatCountsWhenALateOneBringsALaterMoment() {
        Choice choice = Choice.NOTHING
                .after(made(EARLY, article("a", "3", "Tiga.")), 10, true)
                .after(made(LATE, article("a", "2", "Dua.")), 11, true);

        assertThat(choice.offset()).contains(10L);
    }

    @Test
    void isTheFirstOfTwoSameDeliveriesOrTheOneThatIsSelected() {
        WireArticle version = article("a", "1", "Satu.");

        assertThat(Choice.NOTHING
                        .after(version, 10, true)
                        .after(version, 11, true)
                        .offset())
                .contains(10L);
        assertThat(Choice.NOTHING
                        .after(version, 10, false)
                        .after(version, 11, true)
                        .offset())
                .contains(11L);
        assertThat(Choice.NOTHING
                        .after(version, 10, true)
                        .after(version, 11, false)
                        .offset())
                .contains(10L);
    }

    @Test
    void isNothingWhereTheVersionThatCountsIsNotSelected() {
        Choice choice =
                Choice.NOTHING.after(article("a", "1", "Satu."), 10, true).after(article("a", "2", "Dua."), 11, false);

        assertThat(choice.offset()).isEmpty();
    }

    @Test
    void isNothingOfWhatWasKilledBeforeOrAfterOrIsHeld() {
        WireArticle cancel = WireArticle.newBuilder(article("a", "1", PublicationStatus.CANCELED, ""))
                .clearVersion()
                .setKind(ArticleKind.CANCEL)
                .build();

        assertThat(Choice.NOTHING
                        .after(article("a", "1", "Satu."), 10, true)
                        .after(cancel, 11, false)
                        .after(article("a", "2", "Dua."), 12, true)
                        .offset())
                .isEmpty();
        assertThat(Choice.NOTHING
                        .after(article("a", "1", "Satu."), 10, true)
                        .after(article("a", "2", PublicationStatus.WITHHELD, "Dua."), 11, true)
                        .offset())
                .isEmpty();
    }

    @Test
    void isNothingWhereNumbersAndTimesContradictEachOther() {
        Choice choice = Choice.NOTHING
                .after(made(EARLY, article("a", "2", "Dua.")), 10, true)
                .after(made(LATE, article("a", "1", "Satu.")), 11, true)
                .after(
                        made(
                                EARLY.plusSeconds(60),
                                WireArticle.newBuilder(article("a", "1", "Tanpa nomor."))
                                        .clearVersion()
                                        .build()),
                        12,
                        true);

        assertThat(choice.standing().isContradictory()).isTrue();
        assertThat(choice.offset()).isEmpty();
    }

    private static WireArticle made(Instant moment, WireArticle article) {
        return WireArticle.newBuilder(article).setVersionCreated(moment).build();
    }
}
