package id.kawat.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.json.JsonFields;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.text.PrivateNotes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The copy of a ninjs item, from whichever of its forms keeps the paragraphs best: XHTML, HTML, then plain text. */
final class NinjsBody {

    private static final List<String> FORMS =
            List.of("body_xhtml", "body_html", "bodyXhtml", "bodyHtml", "body_text", "bodies");

    /** Bodies that are about the article or a shorter copy of it. */
    private static final Set<String> NOT_THE_COPY = Set.of("summary", "abstract", "teaser", "caption", "description");

    private NinjsBody() {}

    static boolean isIn(ObjectNode object) {
        return FORMS.stream().anyMatch(object::has);
    }

    /** In the form of a body; empty where there is none. */
    static String of(JsonFields fields) {
        return html(fields)
                .map(HtmlText::of)
                .or(() -> fields.text("body_text").map(BodyText::of).filter(text -> !text.isEmpty()))
                .or(() -> inList(fields, body -> !isHtml(body)).map(BodyText::of))
                .map(PrivateNotes::cutOff)
                .orElse("");
    }

    /** The markup that the copy is read from; empty where it is plain, or holds no words. */
    static Optional<String> html(JsonFields fields) {
        return fields.text("body_xhtml", "body_html", "bodyXhtml", "bodyHtml")
                .filter(NinjsBody::hasWords)
                .or(() -> inList(fields, NinjsBody::isHtml).filter(NinjsBody::hasWords));
    }

    private static boolean hasWords(String html) {
        return !HtmlText.of(html).isEmpty();
    }

    /** 1.x has a field for it, 2.x and 3.x a list of descriptions with roles, of which captions are none. */
    static Optional<String> summary(JsonFields fields) {
        return fields.optionalLine("description_text", "description_html", "description_xhtml", "abstract")
                .or(() -> fields.elements("descriptions")
                        .filter(value -> !role(value).contains("caption"))
                        .map(value -> value.path("value").asText(""))
                        .flatMap(text -> line(fields.whole(text)).stream())
                        .findFirst());
    }

    /** A field's text on one line, markup taken out. */
    static Optional<String> line(String value) {
        return BodyText.line(HtmlText.ofField(value));
    }

    private static Optional<String> inList(JsonFields fields, Predicate<JsonNode> form) {
        List<JsonNode> bodies = fields.elements("bodies")
                .filter(body -> body.path("value").isTextual() && form.test(body))
                .filter(body -> !NOT_THE_COPY.contains(role(body)))
                .toList();
        return bodies.stream()
                .filter(body -> role(body).equals("main"))
                .findFirst()
                .or(() -> bodies.stream().findFirst())
                .map(body -> fields.whole(body.path("value").textValue()));
    }

    private static boolean isHtml(JsonNode body) {
        String type = body.path("contentType").asText(body.path("contenttype").asText(""));
        return type.toLowerCase(Locale.ROOT).contains("html")
                || (type.isEmpty() && role(body).contains("html"));
    }

    private static String role(JsonNode body) {
        return body.path("role").asText("").toLowerCase(Locale.ROOT);
    }
}
