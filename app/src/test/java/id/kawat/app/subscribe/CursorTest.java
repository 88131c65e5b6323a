package id.kawat.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorTest {

    @Test
    void goesOnAfterTheRecordOfEachPartition() {
        Cursor cursor = Cursor.atStart().after(1, 3).after(0, 16).after(1, 4);

        assertThat(cursor.text()).isEqualTo("0:17,1:5");
        assertThat(Cursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void isFoundAgainInItsFile(@TempDir Path folder) {
        Path file = folder.resolve("news.quotes.desk");
        Cursor cursor = Cursor.atStart().after(2, 7);

        assertThat(new CursorFile(file).read()).isEmpty();
        new CursorFile(file).write(cursor.text());

        assertThat(new CursorFile(file).read().map(Cursor::parse)).contains(cursor);
    }

    @Test
    void refusesWhatIsNoCursor() {
        assertThatThrownBy(() -> Cursor.parse("0:x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cursor.parse("seventeen")).isInstanceOf(IllegalArgumentException.class);
    }
}
