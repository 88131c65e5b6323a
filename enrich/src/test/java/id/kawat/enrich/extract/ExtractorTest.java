package id.kawat.enrich.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractorTest {

    private static final Extractor EXTRACTOR = Extractors.standard();

    private static final String FLOOD = """
            GARUT, ANTARA — Banjir melanda Kabupaten Garut, Jawa Barat, Senin (5/2/2024). Kepala Badan Penanggulangan Bencana Garut Agus Salim mengatakan, dua desa terendam.
            "Air naik sangat cepat. Kami sempat kewalahan," kata Agus.
            Baca Juga
            Resep Sayur Asem ala Sari Wulandari yang Segar
            Cara Budi Hartono Merawat Motor Tua
            Menurut dia, warga kini tinggal di balai desa.
            "Perahu karet masih kurang," ujarnya.
            Bupati Garut, Wahyu Wibowo, meminta warga tetap tenang.
            "Bantuan datang hari ini," kata Wahyu seperti dikutip Kompas. "Tidak ada yang kelaparan."
            Advertisement""";

    private static final String BRIDGE = """
            LONDON (Reuters) — The old bridge was closed on Monday. "It is not safe," said Mayor Anna Miller.
            "We will build a new one," she added. John Carter, an engineer, said the work would take two years.
            Read more
            Ten Bridges You Should See Before You Are Old
            "The steel is rotten," Carter told reporters.""";

    @Test
    void readsAnIndonesianArticle() {
        Extraction found = EXTRACTOR.extract(FLOOD, Optional.empty());

        assertThat(found.language()).map(l -> l.tag()).contains("id");
        assertThat(found.dateline()).isPresent();
        assertThat(found.boilerplate()).hasSize(4);
        assertThat(spoken(found, FLOOD))
                .containsExactly(
                        "dua desa terendam <Agus Salim>",
                        "\"Air naik sangat cepat. Kami sempat kewalahan,\" <Agus Salim>",
                        "warga kini tinggal di balai desa <Agus Salim>",
                        "\"Perahu karet masih kurang,\" <Agus Salim>",
                        "warga tetap tenang <Wahyu Wibowo>",
                        "\"Bantuan datang hari ini,\" <Wahyu Wibowo>",
                        "\"Tidak ada yang kelaparan.\" <Wahyu Wibowo>");
        assertThat(found.entities())
                .extracting(Entity::name)
                .doesNotContain("Sari Wulandari", "Budi Hartono")
                .contains("Agus Salim", "Wahyu Wibowo", "Kabupaten Garut", "Jawa Barat");
    }

    @Test
    void readsAnEnglishArticle() {
        Extraction found = EXTRACTOR.extract(BRIDGE, Optional.empty());

        assertThat(found.language()).map(l -> l.tag()).contains("en");
        assertThat(spoken(found, BRIDGE))
                .containsExactly(
                        "\"It is not safe,\" <Anna Miller>",
                        "\"We will build a new one,\" <Anna Miller>",
                        "the work would take two years <John Carter>",
                        "\"The steel is rotten,\" <John Carter>");
    }

    private static List<String> spoken(Extraction found, String text) {
        return found.quotes().stream()
                .map(q -> q.span().in(text) + " <"
                        + q.speaker().flatMap(Speaker::name).orElse("-") + ">")
                .toList();
    }

    @Test
    void pointsIntoTheTextAndNeverOverlaps() {
        Random random = new Random(7);
        String pieces = FLOOD + BRIDGE + "“”‘’„«»\"'\n\n()[].,;:!? \u00a0\u200b😀Kompol. kata Budi menurut ";

        for (int round = 0; round < 300; round++) {
            String text = jumble(pieces, random);
            Extraction found = EXTRACTOR.extract(text, Optional.empty());

            assertThat(spans(found)).allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            assertApart(found.quotes().stream().map(Quote::span).toList());
            assertApart(found.entities().stream()
                    .flatMap(e -> e.mentions().stream())
                    .map(Mention::span)
                    .sorted()
                    .toList());
        }
    }

    private static String jumble(String pieces, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            int start = random.nextInt(pieces.length());
            text.append(pieces, start, Math.min(pieces.length(), start + random.nextInt(30)));
        }
        return text.toString();
    }

    private static List<Span> spans(Extraction found) {
        Stream<Span> quotes = found.quotes().stream()
                .flatMap(q -> Stream.of(
                                Optional.of(q.span()),
                                q.cue(),
                                q.speaker().map(Speaker::mention),
                                q.via().map(Speaker::mention))
                        .flatMap(Optional::stream));
        Stream<Span> mentions =
                found.entities().stream().flatMap(e -> e.mentions().stream()).map(Mention::span);
        return Stream.concat(quotes, mentions).toList();
    }

    private static void assertApart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i - 1).end()).isLessThanOrEqualTo(spans.get(i).start());
        }
    }

    @Test
    void givesTheSameAnswerFromManyThreads() {
        Extraction alone = EXTRACTOR.extract(FLOOD, Optional.empty());

        List<Extraction> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> EXTRACTOR.extract(FLOOD, Optional.empty()))
                .toList();

        assertThat(together).allMatch(alone::equals);
        assertThat(Extractors.standard().revision())
                .isEqualTo(EXTRACTOR.revision())
                .matches("\\d+-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysLinearOnHostileText(String name, String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> EXTRACTOR.extract(text, Optional.empty()), name);
    }

    private static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of("30,000 quotes", "\"Ya, kami siap,\" kata Budi Santosa. ".repeat(30_000)),
                Arguments.of("30,000 quotes in one sentence", "\"ya, kami siap,\" kata Budi, ".repeat(30_000)),
                Arguments.of("opening marks only", "“Air naik ".repeat(50_000)),
                Arguments.of("straight marks only", "\"".repeat(200_000)),
                Arguments.of("nested marks", "“a ".repeat(10_000) + "b” ".repeat(10_000)),
                Arguments.of("single marks", "‘a ".repeat(100_000)),
                Arguments.of("capitals", "Budi ".repeat(100_000)),
                Arguments.of("different names", names(100_000)),
                Arguments.of("one sentence of cues", "kata Budi menurut Sari mengatakan ".repeat(10_000)),
                Arguments.of("one token", "a".repeat(10_000_000)),
                Arguments.of("one capital token", "A".repeat(2_000_000)),
                Arguments.of("one-word lines", "Budi\n".repeat(100_000)),
                Arguments.of("half a megabyte of capitals", "BUPATI GARUT BUDI PT MAJU ".repeat(20_000)),
                Arguments.of("different agencies", numbered("Dinas X%s (DX) ", 100_000)),
                Arguments.of("different places", numbered("di Kota X%s, ", 100_000)),
                Arguments.of("agencies of one first word", numbered("Dinas X X%s ", 50_000)),
                Arguments.of("quoted lines", "\"Air naik\n".repeat(50_000)),
                Arguments.of("marker lines", "Baca Juga\n".repeat(100_000)),
                Arguments.of("brackets", "(".repeat(300_000)),
                Arguments.of("stops", ". ".repeat(300_000)),
                Arguments.of("dotted", "A.".repeat(300_000)),
                Arguments.of("joined", "a-".repeat(300_000) + "A&".repeat(300_000)));
    }

    private static String numbered(String pattern, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(pattern.replace("%s", Integer.toString(i, 36)));
        }
        return text.toString();
    }

    private static String names(int count) {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("Budi X")
                    .append(Integer.toString(random.nextInt(1 << 20), 36))
                    .append(" lalu ");
        }
        return text.toString();
    }

    @Test
    void readsTheArticleOfKimAndPutinWhereItIsAtHand() throws IOException {
        Path file = Path.of("../../shared/articles/liputan6-kcna.txt");
        Assumptions.assumeTrue(Files.exists(file), "not at hand: " + file);
        String text = Files.readString(file);

        Extraction found = EXTRACTOR.extract(text, Optional.empty());

        assertThat(found.quotes())
                .filteredOn(q -> q.kind() == Quote.Kind.DIRECT)
                .extracting(q -> q.speaker().flatMap(Speaker::name).orElse("-"))
                .containsExactly("Kim Jong Un", "Kim Jong Un", "Vladimir Putin", "Kim Jong Un", "Kim Jong Un");
        assertThat(found.entities()).extracting(Entity::name).doesNotContain("Kim Hae Sook");
    }

    @Test
    void takesAnyTextWithoutFailing() {
        for (String text :
                List.of("", " ", "\n\n", "\"", "\"\"", "”", "(", "\ud800", "\u0000", "Kata", "menurut", "\"a\" kata")) {
            assertThatCode(() -> EXTRACTOR.extract(text, Optional.empty())).doesNotThrowAnyException();
        }
    }
}
