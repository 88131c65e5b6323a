package id.kawat.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {

    @ParameterizedTest
    @CsvSource({
        "Putin,          Vladimir Putin,      true",
        "vladimir putin, Vladimir Putin,      true",
        "Erdogan,        Recep Tayyip Erdoğan, true",
        "Ma'ruf,         Ma’ruf Amin,         true",
        "Kim Jong Un,    Kim Hae Sook,        false",
        "Put,            Vladimir Putin,      false",
        "Amin Ma'ruf,    Ma’ruf Amin,         false",
    })
    void findsNamesAsPeopleWriteThem(String wanted, String name, boolean found) {
        assertThat(new NameMatch(wanted).matches(Optional.empty(), Optional.of(name)))
                .isEqualTo(found);
    }

    @Test
    void entityIdFindsItself() {
        NameMatch match = new NameMatch("country:KP");

        assertThat(match.matches(Optional.of("country:KP"), Optional.of("Korea Utara")))
                .isTrue();
        assertThat(match.matches(Optional.of("country:KR"), Optional.of("Korea Selatan")))
                .isFalse();
    }

    @Test
    void nobodyMatchesNoName() {
        assertThat(new NameMatch("Putin").matches(Optional.empty(), Optional.empty()))
                .isFalse();
        assertThatThrownBy(() -> new NameMatch("--")).isInstanceOf(IllegalArgumentException.class);
    }
}
