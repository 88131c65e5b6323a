package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.ArticleChange;
import id.kawat.news.ChangeType;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class ArticleChangesTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void tellsWhichQuotesAndParagraphsANewVersionHas() {
        List<ArticleChange> told = told(
                version("a", "1", "Putin: Ya.", "Xi: Tidak.", "Kim: Mungkin."),
                version("a", "2", "Putin: Ya.", "Kim: Tidak.", "Kim: Baru."));

        ArticleChange change = told.get(1);
        assertThat(change.getWhat()).isEqualTo(ChangeType.ACCEPTED);
        assertThat(change.getVersion()).contains("2");
        assertThat(change.getPreviousVersion()).contains("1");
        assertThat(change.getQuotesAdded()).containsExactly(id("aBaru."));
        assertThat(change.getQuotesChanged()).containsExactly(id("aTidak."));
        assertThat(change.getQuotesRemoved()).containsExactly(id("aMungkin."));
        assertThat(change.getParagraphsChanged()).containsExactly(1, 2);
        assertThat(change.getParagraphsRemoved()).containsExactly(1, 2);
        assertThat(change.getEntitiesAdded()).isZero();
        assertThat(change.getEntitiesRemoved()).isEqualTo(1);
        assertThat(change.getQuotes()).isEqualTo(3);
    }

    @Test
    void tellsWhyAnArticleIsHiddenAndThatItCameBack() {
        List<ArticleChange> told = told(
                version("a", "1", PublicationStatus.UNKNOWN),
                version("a", "2", "Putin: Ya."),
                version("a", "3", PublicationStatus.WITHHELD),
                version("a", "4", "Putin: Ya."),
                version("a", "5", PublicationStatus.CANCELED),
                version("a", "", PublicationStatus.CANCELED));

        assertThat(told)
                .extracting(
                        change -> change.getWhat() + " " + change.getReason().orElse("-"))
                .containsExactly(
                        "HELD status-unknown",
                        "ACCEPTED reinstated",
                        "WITHHELD withheld",
                        "ACCEPTED reinstated",
                        "KILLED canceled",
                        "KILLED canceled-for-good");
    }

    @Test
    void tellsThatAnotherExtractorFoundMoreInTheSameVersion() {
        EnrichedArticle before = version("a", "1", "Putin: Ya.");
        EnrichedArticle after = EnrichedArticle.newBuilder(before)
                .setExtractor("r2")
                .setQuotes(List.of())
                .build();

        List<ArticleChange> told = told(before, after);

        assertThat(told.get(1).getReason()).contains("another-extractor");
        assertThat(told.get(1).getQuotesRemoved()).hasSize(1);
    }

    @Test
    void saysNothingOfWhatChangesNothing() {
        assertThat(told(
                        version("a", "2", "Putin: Ya."),
                        version("a", "2", "Putin: Ya."),
                        version("a", "1", "Putin: Tidak.")))
                .hasSize(1);
    }

    @Test
    void holdsNoWordOfTheArticle() {
        List<ArticleChange> told = told(
                version("a", "1", "Putin: Rahasia besar."),
                version("a", "2", "Xi: Rahasia besar."),
                version("a", "3", PublicationStatus.CANCELED));

        assertThat(told).hasSize(3);
        assertThat(told.toString().toLowerCase(Locale.ROOT)).doesNotContain("rahasia", "putin", "xi\"", "headline");
    }

    @Test
    void findsTheParagraphsThatAreInBothBodies() {
        var difference = ParagraphDifference.of(List.of(1L, 2L, 3L, 4L, 5L), List.of(1L, 3L, 9L, 4L, 5L, 6L));

        assertThat(difference.changed()).containsExactly(2, 5);
        assertThat(difference.removed()).containsExactly(1);
    }

    @Test
    void boundsTheWorkForHugeBodies() {
        List<Long> before = LongStream.range(0, 50_000).boxed().toList();
        List<Long> after = LongStream.range(50_000, 100_000).boxed().toList();

        var difference = ParagraphDifference.of(before, after);

        assertThat(difference.changed()).hasSize(50_000);
        assertThat(difference.removed())
                .isEqualTo(IntStream.range(0, 50_000).boxed().toList());
    }

    private static List<ArticleChange> told(EnrichedArticle... versions) {
        List<ArticleChange> told = new ArrayList<>();
        ArticleState state = ArticleState.NOTHING;
        for (EnrichedArticle version : versions) {
            Update update = Update.decide(state, version, 0, WithheldQuotes.NONE, NOON, NOON);
            update.told().ifPresent(told::add);
            state = update.state();
        }
        return told;
    }
}
