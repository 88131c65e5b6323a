package id.kawat.sink.fanout;

import static id.kawat.sink.fanout.Versions.id;
import static id.kawat.sink.fanout.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kawat.news.EnrichedArticle;
import id.kawat.news.PublicationStatus;
import id.kawat.schemas.topic.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class UpdateTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void writesTheArticleItsEntitiesAndItsQuotes() {
        Update update = decide(ArticleState.NOTHING, version("a", "1", "Putin: Ya.", "Xi: Tidak."));

        assertThat(update.changes())
                .extracting(
                        change -> change.place().topic().name(),
                        change -> change.place().route().key())
                .containsExactly(
                        tuple(Topics.ARTICLES.name(), id("a")),
                        tuple(Topics.ENTITIES.name(), "person:putin|" + id("a")),
                        tuple(Topics.ENTITIES.name(), "person:xi|" + id("a")),
                        tuple(Topics.QUOTES.name(), "person:putin|" + id("aYa.")),
                        tuple(Topics.QUOTES.name(), "person:xi|" + id("aTidak.")));
    }

    @Test
    void writesNothingForTheSameVersionAgain() {
        Update first = decide(ArticleState.NOTHING, version("a", "1", "Putin: Ya."));

        Update second = decide(first.state(), version("a", "1", "Putin: Ya."));

        assertThat(second.changes()).isEmpty();
        assertThat(second.state()).isEqualTo(first.state());
    }

    @Test
    void writesNothingForALateOlderVersion() {
        Update current = decide(ArticleState.NOTHING, version("a", "10", "Putin: Ya."));

        Update late = decide(current.state(), version("a", "9", "Putin: Tidak."));

        assertThat(late.changes()).isEmpty();
    }

    @Test
    void retractsWhatAHigherVersionNoLongerSays() {
        Update first = decide(ArticleState.NOTHING, version("a", "1", "Putin: Ya.", "Xi: Tidak."));

        Update second = decide(first.state(), version("a", "2", "Putin: Ya."));

        assertThat(second.changes())
                .filteredOn(change -> change.record().isEmpty())
                .extracting(change -> change.place().route().key())
                .containsExactlyInAnyOrder("person:xi|" + id("a"), "person:xi|" + id("aTidak."));
    }

    @Test
    void retractsAQuoteUnderTheKeyOfItsFormerSpeakerBeforeItIsWrittenUnderThatOfTheNewOne() {
        Update first = decide(ArticleState.NOTHING, version("a", "1", "Putin: Ya."));

        Update second = decide(first.state(), version("a", "2", "Xi: Ya."));

        assertThat(second.changes())
                .filteredOn(change -> change.place().topic().equals(Topics.QUOTES))
                .extracting(
                        change -> change.place().route().key(),
                        change -> change.place().route().partitionedBy(),
                        change -> change.record().isPresent())
                .containsExactly(
                        tuple("person:putin|" + id("aYa."), "person:putin", false),
                        tuple("person:xi|" + id("aYa."), "person:xi", true));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "USABLE")
    void retractsEverythingOfAnArticleThatIsHeld(PublicationStatus status) {
        Update shown = decide(ArticleState.NOTHING, version("a", "1", "Putin: Ya."));

        Update held = decide(shown.state(), version("a", "2", status, "Putin: Ya."));

        assertThat(held.changes()).hasSize(3).allMatch(change -> change.record().isEmpty());
        assertThat(held.state().shown()).isEqualTo(Shown.NOTHING);
    }

    @Test
    void showsAnArticleAgainThatALaterVersionReinstates() {
        Update held = decide(ArticleState.NOTHING, version("a", "1", PublicationStatus.WITHHELD));

        Update reinstated = decide(held.state(), version("a", "2", "Putin: Ya."));

        assertThat(reinstated.changes())
                .hasSize(3)
                .allMatch(change -> change.record().isPresent());
    }

    @Test
    void neverShowsAnArticleAfterACancelThatNamesNoVersion() {
        Update cancel = decide(ArticleState.NOTHING, version("a", "", PublicationStatus.CANCELED));

        Update later = decide(cancel.state(), version("a", "7", "Putin: Ya."));

        assertThat(later.changes()).isEmpty();
    }

    @Test
    void endsWithTheSameRecordsInEveryOrderAndDuplication() {
        List<EnrichedArticle> script = List.of(
                version("a", "1", "Putin: Ya.", "Xi: Tidak."),
                version("a", "2", "Xi: Ya.", "Xi: Tidak."),
                version("a", "3", PublicationStatus.WITHHELD),
                version("a", "9", "Putin: Ya.", "Kim: Mungkin."),
                version("a", "10", "Kim: Ya."),
                version("a", "10", "Kim: Ya, tentu."),
                version("a", "8", PublicationStatus.EMBARGOED, "Xi: Nanti."));
        Map<Place, SpecificRecord> expected = visibleAfter(script);
        Random random = new Random(11);

        for (int round = 0; round < 1000; round++) {
            List<EnrichedArticle> order = new ArrayList<>(script);
            order.addAll(script.subList(0, random.nextInt(script.size())));
            Collections.shuffle(order, random);

            assertThat(visibleAfter(order)).as("round %d", round).isEqualTo(expected);
        }
    }

    private static Update decide(ArticleState known, EnrichedArticle version) {
        return Update.decide(known, version, 0, WithheldQuotes.NONE, NOON, NOON);
    }

    private static Map<Place, SpecificRecord> visibleAfter(List<EnrichedArticle> deliveries) {
        Map<Place, SpecificRecord> visible = new HashMap<>();
        ArticleState state = ArticleState.NOTHING;
        ArticleStateFormat format = new ArticleStateFormat();
        for (EnrichedArticle delivery : deliveries) {
            Update update = decide(state, delivery);
            update.changes()
                    .forEach(change -> change.record()
                            .ifPresentOrElse(
                                    record -> visible.put(change.place(), record),
                                    () -> visible.remove(change.place())));
            state = format.read(id("a"), format.write(update.state()));
            assertThat(state).isEqualTo(update.state());
        }
        return visible;
    }
}
