package id.kawat.ingest.syndication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;

/** Where the fields of an entry's article were read: the first of the elements that can hold each. */
final class EntryOrigins {

    private static final Map<String, List<String>> ELEMENTS = Map.ofEntries(
            Map.entry("guid", List.of("guid", "id", "link")),
            Map.entry("headline", List.of("title")),
            Map.entry("byline", List.of("creator", "author")),
            Map.entry("lang", List.of("language")),
            Map.entry("published_at", List.of("published", "pubDate", "issued", "created", "date")),
            Map.entry(
                    "version_created",
                    List.of("updated", "modified", "published", "pubDate", "issued", "created", "date")),
            Map.entry("status", List.of("post_password", "status")),
            Map.entry("embargo_until", List.of("post_date_gmt")),
            Map.entry("slug", List.of("post_name")),
            Map.entry("keywords", List.of("category", "subject")),
            Map.entry("subjects", List.of("category", "subject")),
            Map.entry("links", List.of("link")),
            Map.entry("rights.copyright", List.of("rights")),
            Map.entry("body", List.of("encoded", "content", "description", "summary")),
            Map.entry("summary", List.of("description", "summary")));

    private EntryOrigins() {}

    static Map<String, String> of(Element entry) {
        Map<String, String> origins = new HashMap<>();
        ELEMENTS.forEach((field, names) -> names.stream()
                .flatMap(name -> FeedFrame.child(entry, name).stream())
                .filter(element -> !element.getValue().isBlank()
                        || !element.getAttributes().isEmpty())
                .findFirst()
                .ifPresent(element -> origins.put(field, element.getQualifiedName())));
        return origins;
    }
}
