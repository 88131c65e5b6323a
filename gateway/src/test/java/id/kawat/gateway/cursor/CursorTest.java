package id.kawat.gateway.cursor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CursorTest {

    private static final Instant DAY = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void isReadAsItWasWritten() {
        Random random = new Random(7);
        for (int partitions = 0; partitions < 40; partitions++) {
            List<Long> next = new ArrayList<>();
            for (int i = 0; i < partitions; i++) {
                next.add(random.nextLong() >>> (1 + random.nextInt(63)));
            }
            Cursor cursor = new Cursor(random.nextLong(), DAY, next);

            assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
        }
    }

    @Test
    void isShortEnoughForAHeaderOfEveryEvent() {
        Cursor afterAMillion = new Cursor(-1, DAY, List.of(166_000L, 167_000L, 168_000L, 165_000L, 166_500L, 160_000L));

        assertThat(afterAMillion.text()).hasSizeLessThan(50).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void refusesWhatWasCutOffOrChanged() {
        String text = new Cursor(42, DAY, List.of(17L, 400L)).text();
        for (int end = 0; end < text.length(); end++) {
            String cut = text.substring(0, end);
            assertThatThrownBy(() -> Cursor.parse(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Cursor.parse("B" + text.substring(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.parse(text + "AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0:17,1:4", "latest", "AQ", "////", "\u00e4"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> Cursor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
