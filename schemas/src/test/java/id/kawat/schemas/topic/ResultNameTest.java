package id.kawat.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResultNameTest {

    @Test
    void namesATopicBesideTheLiveOne() {
        assertThat(Topics.enrichedAs(new ResultName("aliases-2026")).name())
                .isEqualTo("articles.enriched.aliases-2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "Names", "a b", "a.b", "live", "ä", "a23456789012345678901234567890123456789012"})
    void refusesWhatIsNoLabel(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ResultName(value));
    }
}
