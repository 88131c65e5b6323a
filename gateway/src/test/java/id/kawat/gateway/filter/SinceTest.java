package id.kawat.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,                2026-03-01T00:00:00Z",
        "2026-03-01T10:30:00Z,      2026-03-01T10:30:00Z",
        "2026-03-01T10:30:00+07:00, 2026-03-01T03:30:00Z",
        "90s,                       2026-03-02T11:58:30Z",
        "30m,                       2026-03-02T11:30:00Z",
        "2H,                        2026-03-02T10:00:00Z",
        "7d,                        2026-02-23T12:00:00Z",
    })
    void readsMomentsAndHowLongAgo(String text, Instant moment) {
        assertThat(Since.parse(text, NOON)).isEqualTo(new Since.Moment(moment));
    }

    @Test
    void readsTheTwoEnds() {
        assertThat(Since.parse("beginning", NOON)).isEqualTo(new Since.Beginning());
        assertThat(Since.parse("Now", NOON)).isEqualTo(new Since.Now());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2h30m", "-3h", "2026-13-01", "99999999999d"})
    void refusesAnythingElseSayingWhatIsRight(String text) {
        assertThatThrownBy(() -> Since.parse(text, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write beginning, now, 2026-03-01");
    }
}
