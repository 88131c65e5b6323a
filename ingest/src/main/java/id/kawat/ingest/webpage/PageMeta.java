package id.kawat.ingest.webpage;

import id.kawat.ingest.text.BodyText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's head says, for search engines and social networks. */
final class PageMeta {

    private PageMeta() {}

    static Story story(Document page) {
        return new Story(
                attribute(page, "link[rel=canonical][href^=http]", "href").or(() -> meta(page, "og:url")),
                headline(page),
                meta(page, "author").map(List::of).orElse(List.of()),
                attribute(page, "html", "lang").or(() -> meta(page, "og:locale").map(tag -> tag.replace('_', '-'))),
                meta(page, "article:published_time").or(() -> attribute(page, "article time[datetime]", "datetime")),
                meta(page, "article:modified_time").or(() -> meta(page, "og:updated_time")),
                meta(page, "article:expiration_time"),
                page.select("meta[property=article:tag]").eachAttr("content"),
                meta(page, "og:description").or(() -> meta(page, "description")),
                meta(page, "copyright"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> headline(Document page) {
        return meta(page, "og:title")
                .or(() -> Optional.ofNullable(page.selectFirst("article h1, main h1"))
                        .flatMap(heading -> BodyText.line(heading.text())))
                .or(() -> BodyText.line(page.title()));
    }

    /** {@code article}, {@code website}, ...; empty where the page does not say. */
    static Optional<String> kind(Document page) {
        return meta(page, "og:type");
    }

    private static Optional<String> meta(Document page, String name) {
        return Stream.of("meta[property=" + name + "]", "meta[name=" + name + "]")
                .flatMap(query -> attribute(page, query, "content").stream())
                .findFirst();
    }

    private static Optional<String> attribute(Document page, String query, String attribute) {
        return Optional.ofNullable(page.selectFirst(query))
                .map((Element element) -> element.attr(attribute))
                .flatMap(BodyText::line);
    }
}
