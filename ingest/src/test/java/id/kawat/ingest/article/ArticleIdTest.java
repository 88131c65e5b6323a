package id.kawat.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleIdTest {

    @Test
    void isTheFirstHalfOfTheHashOfSourceAndGuid() {
        assertThat(ArticleId.of("antara", "42").value()).isEqualTo("720db677c1fd448fd276d9869a32555b");
    }

    @Test
    void keepsSourceAndGuidApart() {
        assertThat(ArticleId.of("a", "bc")).isNotEqualTo(ArticleId.of("ab", "c"));
    }

    @Test
    void derivesAGuidFromHeadlineAndBody() {
        assertThat(Article.derivedGuid(Optional.of("Judul"), "Isi"))
                .isEqualTo("sha256:0bc9af57743a777a9ee7a5092e1d2db1c127fafc80ff9b8e115e044fc50adcfa");
        assertThat(Article.derivedGuid(Optional.empty(), "Isi"))
                .isNotEqualTo("sha256:0bc9af57743a777a9ee7a5092e1d2db1c127fafc80ff9b8e115e044fc50adcfa");
    }

    @Test
    void refusesWhatIsNoId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArticleId("xyz"))
                .withMessageContaining("xyz");
    }
}
