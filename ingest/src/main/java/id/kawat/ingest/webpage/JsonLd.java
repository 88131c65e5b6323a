package id.kawat.ingest.webpage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The JSON-LD of a page: all of its script elements, arrays and graphs together. For one page. */
final class JsonLd {

    /** Publishers write line breaks and commas where JSON wants none. */
    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private static final int MOST_NODES = 5_000;

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<String> warnings;

    private JsonLd(List<String> warnings) {
        this.warnings = warnings;
    }

    /**
     * Collects what the page holds.
     *
     * @param warnings to add to
     */
    static JsonLd of(Document page, List<String> warnings) {
        JsonLd data = new JsonLd(warnings);
        for (Element script : page.select("script[type*=ld+json]")) {
            data.add(script.data());
        }
        return data;
    }

    private void add(String json) {
        String bare = json.strip().replaceFirst("^(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[)", "");
        try {
            collect(MAPPER.readTree(bare), 0);
        } catch (JsonProcessingException broken) {
            warnings.add("a JSON-LD script of the page is broken and was passed over");
        }
    }

    /** Articles stand alone, in lists, in graphs, or as what a page is about. */
    private void collect(JsonNode node, int depth) {
        if (depth > 8 || nodes.size() > MOST_NODES) {
            return;
        }
        if (node.isArray()) {
            node.forEach(element -> collect(element, depth + 1));
        } else if (node.isObject()) {
            nodes.add(node);
            if (node.size() > 1) {
                text(node.path("@id")).ifPresent(id -> byId.putIfAbsent(id, node));
            }
            Stream.of("@graph", "mainEntity", "mainEntityOfPage")
                    .map(node::path)
                    .forEach(child -> collect(child, depth + 1));
            node.path("hasPart").forEach(part -> text(part.path("@id")).ifPresent(id -> byId.putIfAbsent(id, part)));
        }
    }

    /** Whether the page says of itself that it is something, be it no article. */
    boolean isEmpty() {
        return nodes.isEmpty();
    }

    /** The article among all of this; news before other kinds. */
    Optional<Story> story() {
        return nodes.stream()
                .filter(node -> rank(node) < ArticleType.NO_ARTICLE)
                .min(Comparator.comparingInt(JsonLd::rank))
                .map(this::story);
    }

    private static int rank(JsonNode node) {
        JsonNode type = node.path("@type");
        Stream<JsonNode> names = type.isArray() ? type.valueStream() : Stream.of(type);
        return names.mapToInt(name -> ArticleType.rank(name.asText(""))).min().orElse(ArticleType.NO_ARTICLE);
    }

    private Story story(JsonNode article) {
        return new Story(
                address(article),
                line(article, "headline", "name", "alternativeHeadline"),
                names(article, "author", "creator"),
                line(article, "inLanguage"),
                line(article, "datePublished", "dateCreated"),
                line(article, "dateModified"),
                line(article, "expires"),
                keywords(article),
                line(article, "description", "abstract"),
                line(article, "copyrightNotice").or(() -> first(names(article, "copyrightHolder"))),
                line(article, "usageInfo", "license"),
                line(article, "creativeWorkStatus"),
                text(article.path("articleBody")).or(() -> text(article.path("text"))));
    }

    private static Optional<String> address(JsonNode article) {
        JsonNode page = article.path("mainEntityOfPage");
        return Stream.of(page.path("@id"), page.path("url"), page, article.path("url"), article.path("@id"))
                .flatMap(node -> text(node).stream())
                .filter(value -> value.startsWith("http"))
                .findFirst();
    }

    private Optional<String> line(JsonNode article, String... names) {
        return Arrays.stream(names)
                .map(article::path)
                .map(value -> value.isArray() ? value.path(0) : value)
                .map(this::resolved)
                .flatMap(value -> text(value)
                        .or(() -> text(value.path("@value")))
                        .or(() -> text(value.path("alternateName")))
                        .or(() -> text(value.path("name")))
                        .or(() -> text(value.path("url")))
                        .stream())
                .map(HtmlText::ofField)
                .flatMap(text -> BodyText.line(text).stream())
                .findFirst();
    }

    private List<String> names(JsonNode article, String... fields) {
        return Arrays.stream(fields)
                .map(article::path)
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .map(this::resolved)
                .flatMap(value -> text(value.isObject() ? value.path("name") : value).stream())
                .map(HtmlText::ofField)
                .flatMap(name -> BodyText.line(name).stream())
                .distinct()
                .toList();
    }

    private List<String> keywords(JsonNode article) {
        return Stream.concat(names(article, "keywords").stream(), names(article, "articleSection").stream())
                .flatMap(words -> Arrays.stream(words.split(",", -1)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** What an {@code @id} alone points at within the page. */
    private JsonNode resolved(JsonNode value) {
        return value.isObject() && value.size() == 1
                ? text(value.path("@id")).map(byId::get).orElse(value)
                : value;
    }

    private static Optional<String> first(List<String> list) {
        return list.stream().findFirst();
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? Optional.of(node.textValue()) : Optional.empty();
    }
}
