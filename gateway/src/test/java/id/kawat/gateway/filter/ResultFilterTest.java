package id.kawat.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.news.Quote;
import id.kawat.schemas.sample.SampleQuotes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ResultFilterTest {

    @Test
    void withoutAWishLetsEverythingThrough() {
        assertThat(accepts(ResultFilter.ALL, SampleQuotes.by("Putin"))).isTrue();
        assertThat(accepts(ResultFilter.ALL, SampleQuotes.said())).isTrue();
    }

    @Test
    void takesTheSpeakerWantedAndNobodyElse() {
        ResultFilter putin = speakers("putin");

        assertThat(accepts(putin, SampleQuotes.by("Putin"))).isTrue();
        assertThat(accepts(putin, SampleQuotes.by("Kim"))).isFalse();
        assertThat(accepts(putin, SampleQuotes.said())).isFalse();
    }

    @Test
    void takesWordsThatTheSpeakerWantedSaysTogetherWithAnother() {
        Quote.Builder together = SampleQuotes.by("Kim").setJointSpeakers(List.of(SampleQuotes.speaker("Putin")));

        assertThat(accepts(speakers("putin"), together)).isTrue();
        assertThat(accepts(speakers("kim"), together)).isTrue();
    }

    @Test
    void takesEitherOfTwoSpeakers() {
        ResultFilter either = speakers("putin", "person:kim");

        assertThat(accepts(either, SampleQuotes.by("Putin"))).isTrue();
        assertThat(accepts(either, SampleQuotes.by("Kim"))).isTrue();
        assertThat(accepts(either, SampleQuotes.by("Xi"))).isFalse();
    }

    @Test
    void takesSourceLanguageAndKindOnly() {
        ResultFilter wanted = new ResultFilter(List.of(), List.of(), Set.of("antara"), Set.of("id"), Set.of("direct"));

        assertThat(accepts(wanted, SampleQuotes.said())).isTrue();
        assertThat(accepts(wanted, SampleQuotes.said().setSource("kcna"))).isFalse();
        assertThat(accepts(wanted, SampleQuotes.said().setLang("en"))).isFalse();
        assertThat(accepts(wanted, SampleQuotes.said().setLang(null))).isFalse();
        assertThat(accepts(wanted, SampleQuotes.said().setKind(id.kawat.news.QuoteKind.MIXED)))
                .isFalse();
    }

    @Test
    void givesRetractionsToAllWhoCouldHaveSeenTheRecord() {
        ResultFilter antara = new ResultFilter(List.of(), List.of(), Set.of("antara"), Set.of(), Set.of());

        assertThat(speakers("putin").acceptsRetraction(Optional.of("kcna"))).isTrue();
        assertThat(antara.acceptsRetraction(Optional.of("antara"))).isTrue();
        assertThat(antara.acceptsRetraction(Optional.of("kcna"))).isFalse();
    }

    private static ResultFilter speakers(String... names) {
        return new ResultFilter(
                List.of(names).stream().map(NameMatch::new).toList(), List.of(), Set.of(), Set.of(), Set.of());
    }

    private static boolean accepts(ResultFilter filter, Quote.Builder quote) {
        return filter.accepts(Facts.of(quote.build()));
    }
}
