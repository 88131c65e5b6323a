package id.kawat.app.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ResultFilterTest {

    private static final ResultFilter ALL =
            new ResultFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Test
    void withoutAWishLetsEverythingThrough() {
        assertThat(ALL.accepts(Quotes.by("Putin").build())).isTrue();
        assertThat(ALL.accepts(Quotes.said().build())).isTrue();
    }

    @Test
    void takesTheSpeakerWantedAndNobodyElse() {
        ResultFilter putin = new ResultFilter(
                Optional.of(new NameMatch("putin")), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(putin.accepts(Quotes.by("Putin").build())).isTrue();
        assertThat(putin.accepts(Quotes.by("Kim").build())).isFalse();
        assertThat(putin.accepts(Quotes.said().build())).isFalse();
    }

    @Test
    void takesSourceAndLanguageOnly() {
        ResultFilter wanted =
                new ResultFilter(Optional.empty(), Optional.empty(), Optional.of("antara"), Optional.of("ID"));

        assertThat(wanted.accepts(Quotes.said().build())).isTrue();
        assertThat(wanted.accepts(Quotes.said().setSource("kcna").build())).isFalse();
        assertThat(wanted.accepts(Quotes.said().setLang("en").build())).isFalse();
        assertThat(wanted.accepts(Quotes.said().setLang(null).build())).isFalse();
    }
}
