package id.kawat.app.samples;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawat.app.samples.Samples.Item;
import id.kawat.app.samples.Samples.SampleFile;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.extract.Extractor;
import id.kawat.enrich.extract.Extractors;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.text.Language;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reading and language code make of every sample, without Kafka. */
final class SamplesTest {

    /**
     * What is reached over the samples of every format, 180 quotes; may only rise, and by better rules: samples are written as a
     * newsroom writes and never reworded to please them.
     */
    private static final double LEAST_RECALL = 0.80;

    private static final double LEAST_PRECISION = 0.80;

    private static final Extractor EXTRACTOR = Extractors.standard();

    private record Read(String file, Item expected, Article article) {

        Extraction extraction() {
            return EXTRACTOR.extract(article.body(), article.lang().map(tag -> new Language(tag.split("[-_]", 2)[0])));
        }

        @Override
        public String toString() {
            return file + " " + article.guid();
        }
    }

    static Stream<SampleFile> files() {
        return Samples.all().stream();
    }

    static Stream<Read> articles() {
        return files().flatMap(file -> {
            List<Article> articles = outcomes(file).stream()
                    .filter(WireOutcome.Accepted.class::isInstance)
                    .map(outcome -> ((WireOutcome.Accepted) outcome).article())
                    .toList();
            List<Read> read = new ArrayList<>();
            for (int i = 0; i < Math.min(articles.size(), file.items().size()); i++) {
                read.add(new Read(file.name(), file.items().get(i), articles.get(i)));
            }
            return read.stream();
        });
    }

    private static List<WireOutcome> outcomes(SampleFile file) {
        return WireReader.standard().read(file.bytes(), ReadHints.NONE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadInItsFormat(SampleFile file) {
        List<WireOutcome> outcomes = outcomes(file);

        if (file.expect().equals("ignore")) {
            assertThat(outcomes).hasOnlyElementsOfType(WireOutcome.Ignored.class);
        } else {
            assertThat(outcomes)
                    .hasSameSizeAs(file.items())
                    .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(WireOutcome.Accepted.class));
            assertThat(outcomes)
                    .extracting(outcome ->
                            ((WireOutcome.Accepted) outcome).article().format())
                    .containsOnly(file.format());
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void saysOfItselfWhatIsExpected(Read read) {
        Item expected = read.expected();
        Article article = read.article();

        assertThat(symbol(article.status())).isEqualTo(expected.text("status").orElseThrow());
        expected.text("kind")
                .ifPresent(kind -> assertThat(symbol(article.kind())).isEqualTo(kind));
        expected.text("guid").ifPresent(guid -> assertThat(article.guid()).isEqualTo(guid));
        assertThat(article.version()).isEqualTo(expected.text("version"));
        assertThat(article.headline()).isEqualTo(expected.text("headline"));
    }

    @ParameterizedTest
    @MethodSource("articles")
    void isInTheExpectedLanguage(Read read) {
        if (!read.article().body().isEmpty()) {
            assertThat(read.extraction().language().map(Language::tag))
                    .isEqualTo(read.expected().text("lang"));
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void hasTheExpectedDateline(Read read) {
        Optional<String> inText = read.extraction()
                .dateline()
                .map(dateline -> withoutDash(dateline.span().in(read.article().body())));

        assertThat(read.article().dateline().or(() -> inText))
                .isEqualTo(read.expected().text("dateline"));
    }

    private static String withoutDash(String dateline) {
        return dateline.replaceFirst("[\\s–—-]+$", "").strip();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void namesNobodyOutOfRelatedLinks(Read read) {
        Extraction extraction = read.extraction();
        List<String> names = Stream.concat(
                        extraction.entities().stream().map(entity -> entity.name()),
                        extraction.quotes().stream()
                                .flatMap(quote -> quote.speaker().stream())
                                .flatMap(speaker -> speaker.name().stream()))
                .toList();

        assertThat(read.expected().texts("not_named")).noneMatch(names::contains);
    }

    @ParameterizedTest
    @MethodSource("articles")
    void everyQuoteStandsInTheTextAsPrinted(Read read) {
        assertThat(read.extraction().quotes())
                .extracting(quote -> quote.span().in(read.article().body()))
                .doesNotContain("");
    }

    @Test
    void findsDirectQuotesWithTheirSpeakers() {
        QuoteScore score = new QuoteScore();
        articles().forEach(read -> score.add(read.file(), read.expected().quotes(), direct(read)));

        System.out.println("samples: " + score);
        assertThat(score.recall()).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(score.precision()).isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    private static List<QuoteScore.Found> direct(Read read) {
        return read.extraction().quotes().stream()
                .filter(quote -> quote.kind() == Quote.Kind.DIRECT)
                .map(quote -> new QuoteScore.Found(
                        quote.span().in(read.article().body()), quote.speaker().flatMap(speaker -> speaker.name())))
                .toList();
    }

    private static String symbol(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
