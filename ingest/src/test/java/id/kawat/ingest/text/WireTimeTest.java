package id.kawat.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-16T08:00:00+07:00 | 2026-11-16T01:00:00Z",
                "2026-11-16T08:00:00+0700 | 2026-11-16T01:00:00Z",
                "2026-11-16T08:00:00+07 | 2026-11-16T01:00:00Z",
                "2026-11-16 08:00:00+07:00 | 2026-11-16T01:00:00Z",
                "2026-11-16T01:00Z | 2026-11-16T01:00:00Z",
                "2026-11-16T01:00:00.123456Z | 2026-11-16T01:00:00.123Z",
                "20261116T010000Z | 2026-11-16T01:00:00Z",
                "Mon, 16 Nov 2026 08:00:00 +0700 | 2026-11-16T01:00:00Z"
            })
    void readsTimesWithOffset(String text, Instant moment) {
        assertThat(WireTime.parse(text, Optional.empty())).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-16T08:00:00", "2026-11-16", "20261116T080000"})
    void needsAZoneForTimesWithoutOffset(String text) {
        assertThat(WireTime.parse(text, Optional.empty())).isEmpty();
        assertThat(WireTime.parse(text, Optional.of(ZoneId.of("Asia/Jakarta")))).isPresent();
        assertThat(WireTime.isNaive(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "besok",
                "43722",
                "2026-13-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "+999999999-01-01T00:00:00Z"
            })
    void readsNothingElse(String text) {
        assertThat(WireTime.parse(text, Optional.of(ZoneId.of("UTC")))).isEmpty();
    }

    @Test
    void readsSecondsAndMilliseconds() {
        assertThat(WireTime.ofNumber(1794790800)).contains(Instant.ofEpochSecond(1794790800));
        assertThat(WireTime.ofNumber(1794790800123.0)).contains(Instant.ofEpochMilli(1794790800123L));
        assertThat(WireTime.ofNumber(Double.MAX_VALUE)).isEmpty();
    }
}
