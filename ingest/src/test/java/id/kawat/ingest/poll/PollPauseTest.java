package id.kawat.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PollPauseTest {

    @Test
    void doublesWithEachFailureUpToAnHourAndStartsAgainAfterASuccess() {
        PollPause pause = new PollPause(Duration.ofMinutes(5), new Random(7));

        assertThat(pause.afterFailure(Optional.empty())).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        assertThat(pause.afterFailure(Optional.empty())).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(20));
        for (int i = 0; i < 40; i++) {
            assertThat(pause.afterFailure(Optional.empty())).isBetween(Duration.ofMinutes(15), Duration.ofHours(1));
        }
        assertThat(pause.afterSuccess()).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(330));
        assertThat(pause.afterFailure(Optional.empty())).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
    }

    @Test
    void spreadsSourcesThatFailTogether() {
        PollPause one = new PollPause(Duration.ofMinutes(5), new Random(1));
        PollPause other = new PollPause(Duration.ofMinutes(5), new Random(2));

        assertThat(one.afterFailure(Optional.empty())).isNotEqualTo(other.afterFailure(Optional.empty()));
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        PollPause pause = new PollPause(Duration.ofMinutes(5), new Random(7));

        assertThat(pause.afterFailure(Optional.of(Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void keepsRequestsToOneHostApart() {
        HostPace pace = new HostPace(Duration.ofSeconds(1));
        Instant now = Instant.parse("2026-11-16T00:00:00Z");

        assertThat(pace.turn("Example.org", now)).isZero();
        assertThat(pace.turn("example.org", now.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
        assertThat(pace.turn("example.net", now.plusMillis(400))).isZero();
        assertThat(pace.turn("example.org", now.plusSeconds(1))).isZero();
    }
}
