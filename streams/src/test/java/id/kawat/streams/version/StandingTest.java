package id.kawat.streams.version;

import static id.kawat.news.PublicationStatus.CANCELED;
import static id.kawat.news.PublicationStatus.EMBARGOED;
import static id.kawat.news.PublicationStatus.UNKNOWN;
import static id.kawat.news.PublicationStatus.USABLE;
import static id.kawat.news.PublicationStatus.WITHHELD;
import static id.kawat.streams.version.Deliveries.NONE;
import static id.kawat.streams.version.Deliveries.correction;
import static id.kawat.streams.version.Deliveries.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.PublicationStatus;
import id.kawat.news.WireArticle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StandingTest {

    @ParameterizedTest
    @CsvSource({
        "9, 10",
        "2, 10",
        "099, 100",
        "99999999999999999999, 100000000000000000000",
    })
    void comparesNumbersAsBigIntegersWhateverTheirTimes(String lower, String higher) {
        WireArticle low = delivery(lower, 12, USABLE, "low");
        WireArticle high = delivery(higher, 9, USABLE, "high");

        assertThat(currentOf(low, high)).contains(Stamp.of(high));
        assertThat(currentOf(high, low)).contains(Stamp.of(high));
    }

    @ParameterizedTest
    @CsvSource({"2a, 10a", "'', ''", "2, ''", "'', 2", "2, 2b"})
    void comparesByTheProvidersTimeWhereOneVersionIsNoNumber(String earlier, String later) {
        WireArticle first = delivery(earlier, 9, USABLE, "first");
        WireArticle second = delivery(later, 12, USABLE, "second");

        assertThat(currentOf(first, second)).contains(Stamp.of(second));
        assertThat(currentOf(second, first)).contains(Stamp.of(second));
    }

    @Test
    void changesNothingWhenTheSameComesAgainThroughAnotherDoor() {
        WireArticle spooled = delivery("1", 9, USABLE, "text");
        WireArticle posted = Deliveries.builder("1", 9, USABLE, "text")
                .setProvenance(Deliveries.provenance("spool"))
                .setWarnings(List.of("odd"))
                .build();

        assertThat(standingOf(spooled, posted)).isEqualTo(standingOf(spooled));
    }

    @Test
    void isChangedByTheSameDeliveryUnderAnotherExtractor() {
        Stamp stamp = Stamp.of(delivery("1", 9, USABLE, "text"));
        Standing before = Standing.NOTHING.with(stamp, "r1");

        assertThat(before.with(stamp, "r2")).isNotEqualTo(before);
        assertThat(before.with(stamp, "r1")).isEqualTo(before);
    }

    @Test
    void isNotChangedByALateOlderVersion() {
        WireArticle current = delivery("3", 12, USABLE, "current");
        WireArticle late = delivery("2", 9, WITHHELD, "late");

        assertThat(standingOf(current, late)).isEqualTo(standingOf(current));
    }

    @Test
    void letsTheLaterOneOfTwoTextsForOneVersionCount() {
        WireArticle early = delivery("1", 9, USABLE, "early");
        WireArticle late = delivery("1", 10, USABLE, "late");

        assertThat(currentOf(late, early)).contains(Stamp.of(late));
    }

    @Test
    void letsACorrectionCountAboveTheTextItCorrectsWhereNothingElseTellsThemApart() {
        WireArticle text = delivery(NONE, -1, USABLE, "text");
        WireArticle corrected = correction(NONE, -1, "text, corrected");

        assertThat(currentOf(text, corrected)).contains(Stamp.of(corrected));
        assertThat(currentOf(corrected, text)).contains(Stamp.of(corrected));
    }

    @Test
    void picksOneOfTwoTextsThatNothingTellsApartTheSameWayInEveryOrder() {
        WireArticle one = delivery("1", 9, USABLE, "one");
        WireArticle other = delivery("1", 9, USABLE, "other");

        assertThat(standingOf(one, other)).isEqualTo(standingOf(other, one));
    }

    @Test
    void holdsBackWhatCannotBeComparedWithAHold() {
        WireArticle held = delivery(NONE, -1, WITHHELD, "held");
        WireArticle shown = delivery("3", 12, USABLE, "shown");

        assertThat(currentOf(shown, held)).contains(Stamp.of(held));
        assertThat(currentOf(held, shown)).contains(Stamp.of(held));
    }

    @Test
    void isKilledForGoodByACancelThatNamesNoVersion() {
        WireArticle cancel = delivery(NONE, 9, CANCELED, "");
        WireArticle later = delivery("9", 12, USABLE, "later");

        assertThat(standingOf(cancel, later).killed()).isTrue();
        assertThat(currentOf(later, cancel)).isEmpty();
        assertThat(standingOf(later, cancel)).isEqualTo(standingOf(cancel, later));
    }

    @Test
    void letsAHigherVersionFollowACancelThatNamesItsVersion() {
        WireArticle cancel = delivery("2", 9, CANCELED, "");
        WireArticle reinstated = delivery("3", 10, USABLE, "again");

        assertThat(currentOf(reinstated, cancel)).contains(Stamp.of(reinstated));
    }

    @Test
    void holdsBackAnArticleWhoseNumbersAndTimesContradictEachOther() {
        WireArticle first = delivery("1", 12, USABLE, "1 at noon");
        WireArticle unnumbered = delivery(NONE, 11, USABLE, "at eleven");
        WireArticle second = delivery("2", 10, USABLE, "2 at ten");

        Standing standing = standingOf(first, unnumbered, second);

        assertThat(standing.isContradictory()).isTrue();
        assertThat(standing.current()).isEmpty();
    }

    @Test
    void endsTheSameForEveryOrderAndDuplicationAndNeverReturnsToAVersionWithoutItsDelivery() {
        Random random = new Random(20260101);
        for (int round = 0; round < 2000; round++) {
            List<WireArticle> script = script(random);
            Standing expected = standingOf(script.toArray(WireArticle[]::new));
            List<WireArticle> shuffled = new ArrayList<>(script);
            shuffled.addAll(script.subList(0, random.nextInt(script.size() + 1)));
            Collections.shuffle(shuffled, random);

            Standing standing = Standing.NOTHING;
            Optional<Stamp> shown = Optional.empty();
            for (WireArticle article : shuffled) {
                standing = standing.with(Stamp.of(article), "r1");
                Optional<Stamp> current = standing.current();
                assertThat(current.isEmpty()
                                || current.equals(shown)
                                || current.get().equals(Stamp.of(article)))
                        .as("round %d: %s", round, shuffled)
                        .isTrue();
                shown = current;
            }

            assertThat(standing).as("round %d: %s", round, shuffled).isEqualTo(expected);
        }
    }

    private static List<WireArticle> script(Random random) {
        List<String> versions = List.of(NONE, "1", "2", "3", "10", "a", "b");
        PublicationStatus[] statuses = {USABLE, USABLE, USABLE, WITHHELD, EMBARGOED, UNKNOWN, CANCELED};
        List<WireArticle> script = new ArrayList<>();
        int length = 1 + random.nextInt(7);
        for (int i = 0; i < length; i++) {
            PublicationStatus status = statuses[random.nextInt(statuses.length)];
            String version = versions.get(random.nextInt(versions.size()));
            boolean kill = status == CANCELED && version.isEmpty() && random.nextInt(5) > 0;
            script.add(delivery(kill ? "1" : version, random.nextInt(6) - 1, status, "text " + random.nextInt(3)));
        }
        return script;
    }

    @Test
    void keepsThePromotedExtractionOfAVersionWhateverTheExtractorBeforeFindsAgain() {
        Stamp stamp = Stamp.of(delivery("1", 9, USABLE, "text"));
        Standing promoted = Standing.NOTHING.with(stamp, "r1").with(stamp, "r2", 1);

        assertThat(promoted.with(stamp, "r1")).isEqualTo(promoted);
        assertThat(promoted.with(stamp, "r3", 1)).isNotEqualTo(promoted);
        assertThat(Standing.NOTHING.with(stamp, "r2", 1).with(stamp, "r1")).isEqualTo(promoted);
    }

    @Test
    void letsAHigherVersionCountWhateverTheGenerationOfTheLower() {
        Stamp first = Stamp.of(delivery("1", 9, USABLE, "first"));
        Stamp second = Stamp.of(delivery("2", 10, USABLE, "second"));
        Standing standing = Standing.NOTHING.with(second, "r1").with(first, "r2", 7);

        assertThat(standing.current()).contains(second);
        assertThat(standing.generation()).isZero();
        assertThat(Standing.NOTHING.with(first, "r2", 7).with(second, "r1")).isEqualTo(standing);
    }

    /** Each generation has one extractor here: of two in one generation the later delivery counts, on purpose. */
    @Test
    void endsTheSameForEveryOrderOfDeliveriesAndPromotions() {
        Random random = new Random(20261122);
        for (int round = 0; round < 1000; round++) {
            List<Stamp> stamps = script(random).stream().map(Stamp::of).toList();
            List<Promoted> found = new ArrayList<>();
            stamps.forEach(stamp -> found.add(new Promoted(stamp, random.nextInt(3))));
            stamps.forEach(stamp -> found.add(new Promoted(stamp, random.nextInt(3))));
            Standing expected = after(found);

            Collections.shuffle(found, random);

            assertThat(after(found)).as("round %d: %s", round, found).isEqualTo(expected);
        }
    }

    private record Promoted(Stamp stamp, int generation) {}

    private static Standing after(List<Promoted> found) {
        Standing standing = Standing.NOTHING;
        for (Promoted one : found) {
            standing = standing.with(one.stamp(), "r" + one.generation(), one.generation());
        }
        return standing;
    }

    @Test
    void readsWhatAStoreKeptBeforeThereWereGenerations() throws IOException {
        Standing standing = standingOf(delivery("3", 12, USABLE, "a"));
        Schema schema = new Schema.Parser().parse(StandingFormat.class.getResourceAsStream("StandingState.1.avsc"));
        Schema accepted = schema.getField("numbered").schema().getTypes().get(1);
        Standing.Accepted kept = standing.numbered().orElseThrow();
        var former = new GenericRecordBuilder(schema)
                .set("killed", false)
                .set(
                        "numbered",
                        new GenericRecordBuilder(accepted)
                                .set("number", "3")
                                .set("millis", kept.stamp().moment().millis())
                                .set("hold", kept.stamp().hold().name())
                                .set("kind", kept.stamp().kind().name())
                                .set("content", kept.stamp().content())
                                .set("extractor", "r1")
                                .build())
                .set(
                        "latest",
                        new GenericRecordBuilder(schema.getField("latest")
                                        .schema()
                                        .getTypes()
                                        .get(1))
                                .set("millis", kept.stamp().moment().millis())
                                .set("hold", kept.stamp().hold().name())
                                .build())
                .build();
        var bytes = new ByteArrayOutputStream();
        new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), schema).encode(former, bytes);

        assertThat(StandingFormat.serde().deserializer().deserialize("store", bytes.toByteArray()))
                .isEqualTo(standing);
    }

    @Test
    void readsBackWhatAStoreKept() {
        Standing standing = standingOf(
                        delivery("3", 12, USABLE, "a"),
                        delivery(NONE, 9, EMBARGOED, "b"),
                        delivery("2", -1, UNKNOWN, "c"))
                .with(Stamp.of(delivery("4", 13, USABLE, "d")), "r2", 2);
        var serde = StandingFormat.serde();

        byte[] bytes = serde.serializer().serialize("store", standing);

        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(standing);
    }

    private static Optional<Stamp> currentOf(WireArticle... deliveries) {
        return standingOf(deliveries).current();
    }

    private static Standing standingOf(WireArticle... deliveries) {
        Standing standing = Standing.NOTHING;
        for (WireArticle article : deliveries) {
            standing = standing.with(Stamp.of(article), "r1");
        }
        return standing;
    }
}
