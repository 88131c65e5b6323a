package id.kawat.enrich.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PaceTest {

    private final ClockByHand clock = new ClockByHand();

    @Test
    void letsSoManyPassInASecond() {
        Pace pace = new Pace(Optional.of(4), clock);

        assertThat(passing(pace, Duration.ofSeconds(10))).isEqualTo(40);
    }

    @Test
    void doesNotHurryAfterAPause() {
        Pace pace = new Pace(Optional.of(4), clock);
        passing(pace, Duration.ofSeconds(1));

        clock.now = clock.now.plusSeconds(60);

        assertThat(passing(pace, Duration.ofSeconds(10))).isBetween(40, 41);
    }

    @Test
    void waitsAsLongAsAWholePortionTakes() {
        Pace pace = new Pace(Optional.of(50), clock);

        pace.passed(400);

        assertThat(pace.untilNext()).isEqualTo(8_000);
    }

    @Test
    void neverWaitsWithoutARate() {
        Pace pace = new Pace(Optional.empty(), clock);

        pace.passed(1_000_000);

        assertThat(pace.untilNext()).isZero();
    }

    private int passing(Pace pace, Duration during) {
        Instant end = clock.now.plus(during);
        int passed = 0;
        while (clock.now.plusMillis(pace.untilNext()).isBefore(end)) {
            clock.now = clock.now.plusMillis(pace.untilNext());
            pace.passed(1);
            passed++;
        }
        clock.now = end;
        return passed;
    }

    private static final class ClockByHand extends Clock {

        private Instant now = Instant.parse("2026-01-05T00:00:00Z");

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
