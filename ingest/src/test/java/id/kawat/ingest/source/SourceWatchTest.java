package id.kawat.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceWatchTest {

    private final SettableClock clock = new SettableClock();
    private final SourceWatch watch =
            new SourceWatch(new SourceContracts(List.of(contract("knn"), contract("other"))), clock);

    @Test
    void raisesOneAlertForASilenceAndAnotherForTheNext() {
        clock.advance(Duration.ofMinutes(59));
        watch.heard(Optional.of("other"), List.of());
        watch.check();
        assertThat(watch.alerts()).isZero();

        clock.advance(Duration.ofMinutes(2));
        watch.check();
        watch.check();
        assertThat(watch.alerts()).isEqualTo(1);

        watch.heard(Optional.empty(), List.of(item("knn", 1)));
        clock.advance(Duration.ofMinutes(61));
        watch.check();
        assertThat(watch.alerts()).isEqualTo(3);
    }

    @Test
    void raisesAnAlertForAHoleInTheNumbersOnly() {
        watch.heard(Optional.empty(), List.of(item("knn", 7), item("knn", 8), item("knn", 8), item("knn", 7)));
        assertThat(watch.alerts()).isZero();

        watch.heard(Optional.empty(), List.of(item("knn", 11), item("knn", 12)));
        assertThat(watch.alerts()).isEqualTo(1);
    }

    @Test
    void showsSilenceAndHolesOfEachSourceAsMeters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        watch.measure(meters);
        watch.heard(Optional.empty(), List.of(item("knn", 7), item("knn", 11), item("knn", 14)));
        clock.advance(Duration.ofMinutes(61));
        watch.heard(Optional.of("knn"), List.of());
        watch.check();

        assertThat(meters.scrape().lines())
                .contains(
                        "kawat_ingest_source_silent{source=\"knn\"} 0.0",
                        "kawat_ingest_source_silent{source=\"other\"} 1.0",
                        "kawat_ingest_sequence_holes_total{source=\"knn\"} 2.0",
                        "kawat_ingest_sequence_holes_total{source=\"other\"} 0.0");
        assertThat(watch.troubled()).extracting(SourceAlerts::inWords).containsExactly("knn 2 holes", "other silent");

        watch.heard(Optional.of("other"), List.of());
        assertThat(meters.scrape()).contains("kawat_ingest_source_silent{source=\"other\"} 0.0");
    }

    @Test
    void takesALargeJumpForANewDaysNumbering() {
        watch.heard(Optional.empty(), List.of(item("knn", 998), item("knn", 1), item("knn", 2), item("knn", 4)));

        assertThat(watch.alerts()).isEqualTo(1);
    }

    @Test
    void leavesSourcesWithoutContractAlone() {
        watch.heard(Optional.of("stranger"), List.of(item("stranger", 1), item("stranger", 9)));

        assertThat(watch.alerts()).isZero();
    }

    private static WireOutcome item(String source, long number) {
        Article article = Article.from("iptc7901", source)
                .sequence(Optional.of(number))
                .body("Hujan.")
                .build();
        return new Accepted(WireItem.whole(new byte[0]), article);
    }

    private static SourceContract contract(String id) {
        return new SourceContract(
                id,
                id,
                new SourceTransport.Push(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                EmbargoReading.EMPTY_HOLDS,
                Optional.of(Duration.ofHours(1)),
                true,
                Rights.NONE);
    }

    /** Stands until it is moved. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-16T00:00:00Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
