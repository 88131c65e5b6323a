package id.kawat.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.wire.EmbargoReading;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real and hostile wire files beside the project, where they are present, against what reading each must give. */
class FeedConformanceTest {

    private static final Set<String> FORMATS = Set.of(
            "ninjs-1.x",
            "ninjs-2.x",
            "ninjs-3.x",
            "jsonl",
            "plain-text",
            "iptc7901",
            "anpa1312",
            "newsml-g2",
            "newsml-1.2",
            "nitf",
            "rss",
            "atom",
            "schema-org-html",
            "warc");

    @TestFactory
    Stream<DynamicTest> readsSharedFeeds() throws IOException {
        Optional<Path> feeds = Stream.of("../shared/feeds", "../../shared/feeds")
                .map(Path::of)
                .filter(folder -> Files.isRegularFile(folder.resolve("expected.jsonl")))
                .findFirst();
        assumeTrue(feeds.isPresent(), "skipped: no ../shared/feeds beside the project");

        return Files.readAllLines(feeds.orElseThrow().resolve("expected.jsonl")).stream()
                .map(FeedConformanceTest::parse)
                .filter(expected -> FORMATS.contains(expected.path("format").asText()))
                .map(expected -> DynamicTest.dynamicTest(
                        expected.path("file").asText(), () -> check(feeds.orElseThrow(), expected)));
    }

    private static void check(Path feeds, JsonNode expected) throws IOException {
        byte[] bytes = Files.readAllBytes(feeds.resolve(expected.path("file").asText()));
        List<WireOutcome> outcomes = Reading.outcomes(bytes, hints(expected.path("needs_source_config")));

        if (expected.path("expect").asText().equals("accept")) {
            checkItems(
                    outcomes,
                    expected.path("items"),
                    expected.path("item_count").asInt());
        } else if (expected.path("alternative").asText().equals("accept_with_warning")
                && outcomes.get(0) instanceof Accepted accepted) {
            assertThat(accepted.article().warnings()).isNotEmpty();
        } else {
            assertThat(Reading.verdicts(outcomes))
                    .containsExactly(expected.path("reason_class").asText());
        }
    }

    private static ReadHints hints(JsonNode contract) {
        ReadHints hints = contract.has("timezone")
                ? ReadHints.NONE.in(ZoneId.of(contract.path("timezone").asText()))
                : ReadHints.NONE;
        return contract.path("empty_embargoed_means").asText().equals("none")
                ? hints.reading(EmbargoReading.EMPTY_MEANS_NONE)
                : hints;
    }

    /** Items without copy beside the articles are counted, not named in the expectations. */
    private static void checkItems(List<WireOutcome> all, JsonNode items, int count) {
        List<WireOutcome> outcomes =
                all.stream().filter(outcome -> !(outcome instanceof Ignored)).toList();
        assertThat(outcomes).hasSize(Math.max(count, items.size())).allMatch(Accepted.class::isInstance);
        for (int i = 0; i < items.size(); i++) {
            checkItem(((Accepted) outcomes.get(i)).article(), items.get(i));
        }
    }

    private static void checkItem(Article article, JsonNode item) {
        List<String> guids = texts(item.path("guid"));
        assertThat(guids.isEmpty() || guids.contains(article.guid())).isTrue();
        assertThat(article.status().name().toLowerCase(Locale.ROOT))
                .isEqualTo(item.path("status").asText());
        checkField(item, "version", article.version());
        checkField(item, "headline", article.headline());
        checkField(item, "slugline", article.slug());
        checkField(item, "urgency", article.urgency().map(String::valueOf));
        checkField(item, "priority", article.urgency().map(String::valueOf));
        checkField(item, "version_created", article.versionCreated().map(Instant::toString));
        checkField(item, "first_created", article.publishedAt().map(Instant::toString));
        checkField(item, "kind", Optional.of(article.kind().name().toLowerCase(Locale.ROOT)));
        checkField(item, "expires", article.rights().expiresAt().map(Instant::toString));
        if (!article.format().equals("plain-text")) {
            checkField(item, "lang", article.lang().map(FeedConformanceTest::primary), FeedConformanceTest::primary);
        }
        checkContains(item, "abstract_contains", article.summary());
        checkContains(item, "dateline_contains", article.dateline());
        checkContains(item, "byline_contains", article.byline());
        checkContains(item, "copyright_contains", article.rights().copyright());
        checkContains(item, "usage_terms_contains", article.rights().usageTerms());
        assertThat(article.subjects().stream().flatMap(subject -> subject.code().stream()))
                .containsAll(texts(item.path("subjects_contain")));
        texts(item.path("body_contains"))
                .forEach(words -> assertThat(collapsed(article.body())).contains(collapsed(words)));
        texts(item.path("body_excludes"))
                .forEach(words -> assertThat(article.body()).doesNotContain(words));
    }

    private static String collapsed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }

    private static void checkField(JsonNode item, String name, Optional<String> actual) {
        checkField(item, name, actual, text -> text);
    }

    /** A field that is null must be absent. */
    private static void checkField(
            JsonNode item, String name, Optional<String> actual, UnaryOperator<String> compared) {
        if (item.path(name).isNull()) {
            assertThat(actual).as(name).isEmpty();
        } else if (item.has(name)) {
            assertThat(actual).as(name).contains(compared.apply(item.path(name).asText()));
        }
    }

    private static void checkContains(JsonNode item, String name, Optional<String> actual) {
        if (item.has(name)) {
            assertThat(actual.orElse("")).as(name).contains(item.path(name).asText());
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException broken) {
            throw new IllegalStateException("expected.jsonl: " + line, broken);
        }
    }
}
