package id.kawat.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class LimitsTest {

    private static final Principal DESK = new Principal("desk", Set.of(), Set.of());
    private static final Principal ARCHIVE = new Principal("archive", Set.of(), Set.of());

    private final AtomicLong nanos = new AtomicLong();
    private final Limits limits = new Limits(2, 60, nanos::get);

    @Test
    void letsEachTokenAskSoOftenAMinute() {
        for (int i = 0; i < 60; i++) {
            assertThat(limits.secondsToWait(DESK)).isZero();
        }
        assertThat(limits.secondsToWait(DESK)).isEqualTo(1);
        assertThat(limits.secondsToWait(ARCHIVE)).isZero();

        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));

        assertThat(limits.secondsToWait(DESK)).isZero();
        assertThat(limits.secondsToWait(DESK)).isZero();
        assertThat(limits.secondsToWait(DESK)).isPositive();
    }

    @Test
    void hasAPlaceAgainWhenAStreamEnds() {
        assertThat(limits.openStream()).isTrue();
        assertThat(limits.openStream()).isTrue();
        assertThat(limits.openStream()).isFalse();

        limits.closeStream();

        assertThat(limits.openStream()).isTrue();
    }
}
