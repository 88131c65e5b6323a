package id.kawat.gateway.filter;

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
        assertThat(new NameMatch(wanted).matches(named(name))).isEqualTo(found);
    }

    @Test
    void entityIdFindsItself() {
        NameMatch match = new NameMatch("country:KP");

        assertThat(match.matches(Named.of("country:KP", "Korea Utara"))).isTrue();
        assertThat(match.matches(Named.of("country:KR", "Korea Selatan"))).isFalse();
    }

    @Test
    void refusesWhatIsNoName() {
        assertThatThrownBy(() -> new NameMatch("--")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Named named(String name) {
        return new Named(Optional.empty(), NameMatch.words(name));
    }
}
