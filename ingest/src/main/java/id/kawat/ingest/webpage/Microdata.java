package id.kawat.ingest.webpage;

import id.kawat.ingest.text.BodyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The microdata of a page: {@code itemscope}, {@code itemtype}, {@code itemprop}. */
final class Microdata {

    private Microdata() {}

    /** The element that is the article, by what it says. */
    static Optional<Element> scope(Document page) {
        return page.select("[itemscope][itemtype]").stream()
                .filter(element -> ArticleType.rank(element.attr("itemtype").strip()) < ArticleType.NO_ARTICLE)
                .min(Comparator.comparingInt(
                        element -> ArticleType.rank(element.attr("itemtype").strip())));
    }

    static Story story(Element scope) {
        return new Story(
                first(scope, "mainEntityOfPage", "url").filter(address -> address.startsWith("http")),
                first(scope, "headline", "name"),
                authors(scope),
                first(scope, "inLanguage"),
                first(scope, "datePublished", "dateCreated"),
                first(scope, "dateModified"),
                first(scope, "expires"),
                first(scope, "keywords").map(Microdata::words).orElse(List.of()),
                first(scope, "description"),
                first(scope, "copyrightHolder"),
                first(scope, "license"),
                Optional.empty(),
                body(scope));
    }

    private static Optional<String> first(Element scope, String... properties) {
        return Arrays.stream(properties)
                .flatMap(property -> scope.select("[itemprop~=(^|\\s)" + property + "(\\s|$)]").stream())
                .flatMap(element -> value(element).stream())
                .findFirst();
    }

    private static Optional<String> value(Element element) {
        for (String attribute : List.of("content", "datetime", "href", "itemid")) {
            if (!element.attr(attribute).isBlank()) {
                return BodyText.line(element.attr(attribute));
            }
        }
        return BodyText.line(element.text());
    }

    private static List<String> authors(Element scope) {
        Set<String> names = new LinkedHashSet<>();
        for (Element author : scope.select("[itemprop=author]")) {
            Element name = author.selectFirst("[itemprop=name]");
            value(name == null ? author : name)
                    .filter(text -> !text.startsWith("http"))
                    .ifPresent(names::add);
        }
        return new ArrayList<>(names);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Optional<String> body(Element scope) {
        List<Element> parts = scope.select("[itemprop=articleBody]");
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.stream().map(PageText::withoutBoilerplate).collect(Collectors.joining("\n")));
    }
}
