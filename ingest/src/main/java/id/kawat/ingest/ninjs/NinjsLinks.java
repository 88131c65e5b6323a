package id.kawat.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import id.kawat.ingest.article.Link;
import id.kawat.ingest.json.JsonFields;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a ninjs item points: its links, and the items it is associated with, by name in 1.x and 2.x, as a list in 3.x. */
final class NinjsLinks {

    private NinjsLinks() {}

    static List<Link> of(JsonFields fields) {
        return Stream.concat(
                        fields.elements("links", "link").flatMap(value -> link(fields, "related", value)),
                        fields.elements("associations").flatMap(value -> associated(fields, value)))
                .toList();
    }

    private static Stream<Link> associated(JsonFields fields, JsonNode value) {
        boolean isItem = value.has("uri") || value.has("type") || value.has("headline");
        return isItem
                ? link(fields, value.path("name").asText("association"), value)
                : value.properties().stream()
                        .flatMap((Map.Entry<String, JsonNode> named) -> link(fields, named.getKey(), named.getValue()));
    }

    private static Stream<Link> link(JsonFields fields, String rel, JsonNode value) {
        Optional<String> href = value.isTextual()
                ? BodyText.line(fields.whole(value.textValue()))
                : part(fields, value, "href")
                        .or(() -> part(fields, value, "uri"))
                        .or(() -> part(fields, value, "url"));
        Optional<String> title = part(fields, value, "headline").or(() -> part(fields, value, "title"));
        return href
                .map(address ->
                        new Link(part(fields, value, "rel").or(() -> Optional.of(fields.whole(rel))), address, title))
                .stream();
    }

    private static Optional<String> part(JsonFields fields, JsonNode value, String name) {
        return BodyText.line(HtmlText.ofField(fields.whole(value.path(name).asText(""))));
    }
}
