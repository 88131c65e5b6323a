package id.kawat.enrich.quote;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.EntityType;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.text.ArticleReader;
import id.kawat.enrich.text.ArticleText;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import id.kawat.enrich.text.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language is a folder of word files: Dutch, of which the program knows nothing else. */
class NewLanguageTest {

    private static final Vocabulary DUTCH = Vocabulary.load("/id/kawat/enrich/quote/dutch/");

    private final ArticleReader reader = new ArticleReader(DUTCH);
    private final RuleQuoteFinder finder = new RuleQuoteFinder(DUTCH, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            "De brug is dicht," zei Anna Visser.                | DIRECT   | "De brug is dicht,"        | Anna Visser
            Volgens Anna Visser is de brug al weken dicht.      | INDIRECT | is de brug al weken dicht  | Anna Visser
            Anna Visser zei dat de brug al weken dicht is.      | INDIRECT | de brug al weken dicht is  | Anna Visser
            Anna Visser zei dat de brug "levensgevaarlijk" is.  | MIXED    | de brug "levensgevaarlijk" is | Anna Visser
            De brug is al weken dicht, zei Anna Visser.         | INDIRECT | De brug is al weken dicht  | Anna Visser
            """)
    void findsQuotesByItsWordsAlone(String text, Quote.Kind kind, String words, String speaker) {
        ArticleText article = reader.read(text, Optional.of(new Language("nl")));

        List<Quote> quotes = finder.find(article, people(text, speaker));

        assertThat(quotes).singleElement().satisfies(quote -> {
            assertThat(quote.kind()).isEqualTo(kind);
            assertThat(quote.span().in(text)).isEqualTo(words);
            assertThat(quote.speaker().flatMap(Speaker::name)).contains(speaker);
        });
    }

    private static List<Entity> people(String text, String name) {
        int start = text.indexOf(name);
        Mention mention = new Mention(new Span(start, start + name.length()), EntityType.PER);
        return List.of(new Entity("person:" + name, EntityType.PER, name, List.of(mention)));
    }
}
