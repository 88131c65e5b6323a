package id.kawat.ingest.jsonl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.Link;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.json.JsonFields;
import id.kawat.ingest.json.JsonShape;
import id.kawat.ingest.json.Release;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.text.HtmlText;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Our own article model as a JSON object; what {@code kawat parse --json} prints can be fed back.
 *
 * <p>Only a body is needed. Fields, with the other names under which common tools write them:
 *
 * <ul>
 *   <li>{@code guid} ({@code id}), {@code version}: text or a whole number; {@code source}
 *   <li>{@code headline} ({@code title}), {@code byline} ({@code author}), {@code dateline}, {@code slug}
 *   <li>{@code body} ({@code text}, {@code content}) as plain text, or {@code body_html} ({@code html})
 *   <li>{@code lang} ({@code language}): BCP 47
 *   <li>{@code status}: usable, withheld, canceled, embargoed; {@code embargo_until}: a time with its offset
 *   <li>{@code kind}: new, update, correction, cancel, advisory
 *   <li>{@code published_at} ({@code published}, {@code date}), {@code version_created} ({@code updated}): ISO 8601, or
 *       seconds since 1970
 *   <li>{@code urgency}: 1 to 9; {@code keywords}: texts; {@code subjects}: texts or {@code {code, name}}; {@code rights}:
 *       text or {@code {copyright, usage_terms, expires_at}}
 *   <li>{@code summary} ({@code abstract}, {@code description}), {@code editorial_note} ({@code ednote}); {@code links}:
 *       addresses or {@code {rel, href, title}}; {@code cancels}: guid of another article; {@code sequence}: whole number
 * </ul>
 *
 * <p>A field of the wrong type refuses the item where the field is identity, text or status; elsewhere it is passed over with a
 * warning, as are fields that the model does not know.
 */
public final class ArticleModel implements JsonShape {

    /** Name of the format. */
    public static final String NAME = "jsonl";

    private static final String[] GUID = {"guid", "id"};
    private static final String[] BODY = {"body", "text", "content"};
    private static final String[] BODY_HTML = {"body_html", "html"};

    /** One of these must be there for an object to be an article at all. */
    private static final Set<String> TELLING =
            Set.of("guid", "id", "headline", "title", "body", "text", "content", "body_html", "html");

    private static final Set<String> OTHER = Set.of(
            "version",
            "source",
            "byline",
            "author",
            "dateline",
            "slug",
            "lang",
            "language",
            "status",
            "embargo_until",
            "kind",
            "published_at",
            "published",
            "date",
            "version_created",
            "updated",
            "urgency",
            "keywords",
            "subjects",
            "rights",
            "summary",
            "abstract",
            "description",
            "links",
            "cancels",
            "sequence",
            "editorial_note",
            "ednote");

    /** For explanations: where each field comes from, in the order in which names are tried. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("guid", List.of("guid", "id")),
            Map.entry("version", List.of("version")),
            Map.entry("version_created", List.of("version_created", "updated")),
            Map.entry("status", List.of("status")),
            Map.entry("kind", List.of("kind")),
            Map.entry("embargo_until", List.of("embargo_until")),
            Map.entry("urgency", List.of("urgency")),
            Map.entry("lang", List.of("lang", "language")),
            Map.entry("headline", List.of("headline", "title")),
            Map.entry("byline", List.of("byline", "author")),
            Map.entry("dateline", List.of("dateline")),
            Map.entry("slug", List.of("slug")),
            Map.entry("keywords", List.of("keywords")),
            Map.entry("subjects", List.of("subjects")),
            Map.entry("published_at", List.of("published_at", "published", "date")),
            Map.entry("rights", List.of("rights")),
            Map.entry("summary", List.of("summary", "abstract", "description")),
            Map.entry("links", List.of("links")),
            Map.entry("cancels", List.of("cancels")),
            Map.entry("sequence", List.of("sequence")),
            Map.entry("editorial_note", List.of("editorial_note", "ednote")),
            Map.entry("body", List.of("body", "text", "content", "body_html", "html")),
            Map.entry("source", List.of("source")));

    /** What {@code kawat parse} prints beside the article. */
    private static final Set<String> PRINTED = Set.of("file", "outcome", "format", "article_id", "warnings", "origins");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(ObjectNode object) {
        return TELLING.stream().anyMatch(object::has);
    }

    @Override
    public WireOutcome read(WireItem item, ObjectNode object, ReadHints hints) {
        JsonFields fields = new JsonFields(item, object, hints);
        Article article = article(fields, hints);
        if (article.body().isEmpty() && article.status() == PublicationStatus.USABLE) {
            fields.refuse(ReasonClass.SCHEMA_MISSING_BODY, "no text: put it into \"body\", or HTML into \"body_html\"");
        }
        return fields.refusal().<WireOutcome>map(refused -> refused).orElseGet(() -> new Accepted(item, article));
    }

    private static Article article(JsonFields fields, ReadHints hints) {
        Optional<String> html = fields.text(BODY_HTML);
        String body = body(fields, html);
        ArticleKind kind = kind(fields);
        Release release = Release.of(fields, fields.field("status"), fields.field("embargo_until"));
        String source = fields.id("source").orElse(hints.defaultSource());
        warnOfUnknown(fields);
        return Article.from(NAME, hints.source().orElse(source))
                .guid(fields.id(GUID))
                .version(fields.id("version"))
                .versionCreated(fields.time("version_created", "updated"))
                .status(kind == ArticleKind.CANCEL ? PublicationStatus.CANCELED : release.status())
                .kind(release.status() == PublicationStatus.CANCELED ? ArticleKind.CANCEL : kind)
                .embargoUntil(release.embargoUntil())
                .urgency(fields.optionalNumber(1, 9, "urgency"))
                .lang(fields.optionalLine("lang", "language"))
                .headline(fields.line("headline", "title"))
                .byline(fields.optionalLine("byline", "author"))
                .dateline(fields.optionalLine("dateline")
                        .or(() -> DatelineRules.standard().find(body)))
                .slug(fields.optionalLine("slug"))
                .keywords(fields.optionalLines("keywords"))
                .subjects(subjects(fields))
                .publishedAt(fields.time("published_at", "published", "date"))
                .rights(rights(fields))
                .summary(fields.optionalLine("summary", "abstract", "description"))
                .links(links(fields))
                .cancels(fields.id("cancels"))
                .sequence(fields.optionalNumber(0, 999_999, "sequence").map(Integer::longValue))
                .editorialNote(fields.optionalLine("editorial_note", "ednote"))
                .body(body)
                .bodyHtml(html)
                .warnings(fields.warnings())
                .origins(fields.origins(NAMES))
                .build();
    }

    private static String body(JsonFields fields, Optional<String> html) {
        return fields.text(BODY)
                .map(BodyText::of)
                .or(() -> html.map(HtmlText::of))
                .orElse("");
    }

    private static ArticleKind kind(JsonFields fields) {
        Optional<String> word = fields.text("kind");
        Optional<ArticleKind> kind = word.flatMap(ArticleKind::named);
        if (word.isPresent() && kind.isEmpty()) {
            fields.warn("field \"kind\" has a value that we do not know: read as new");
        }
        return kind.orElse(ArticleKind.NEW);
    }

    private static List<Subject> subjects(JsonFields fields) {
        return fields.elements("subjects")
                .map(value -> value.isTextual()
                        ? new Subject(Optional.empty(), BodyText.line(fields.whole(value.textValue())))
                        : new Subject(part(fields, value, "code"), part(fields, value, "name")))
                .filter(subject -> subject.code().isPresent() || subject.name().isPresent())
                .toList();
    }

    private static Rights rights(JsonFields fields) {
        Optional<JsonNode> rights = fields.field("rights").map(JsonFields.Field::value);
        Optional<String> notice = rights.filter(JsonNode::isTextual)
                .map(value -> fields.whole(value.textValue()))
                .flatMap(BodyText::line);
        return new Rights(
                notice.or(() -> rights.flatMap(value -> part(fields, value, "copyright"))),
                rights.flatMap(value -> part(fields, value, "usage_terms")),
                rights.flatMap(value -> part(fields, value, "expires_at")).flatMap(fields::exactTime));
    }

    private static List<Link> links(JsonFields fields) {
        return fields.elements("links")
                .flatMap(value -> value.isTextual()
                        ? BodyText.line(fields.whole(value.textValue()))
                                .map(href -> new Link(Optional.empty(), href, Optional.empty()))
                                .stream()
                        : part(fields, value, "href")
                                .map(href -> new Link(part(fields, value, "rel"), href, part(fields, value, "title")))
                                .stream())
                .toList();
    }

    private static Optional<String> part(JsonFields fields, JsonNode value, String name) {
        return BodyText.line(fields.whole(value.path(name).asText("")));
    }

    private static void warnOfUnknown(JsonFields fields) {
        Set<String> unknown = new TreeSet<>(fields.names());
        unknown.removeAll(TELLING);
        unknown.removeAll(OTHER);
        unknown.removeAll(PRINTED);
        if (!unknown.isEmpty()) {
            fields.warn("unknown fields were passed over: " + String.join(", ", unknown));
        }
    }
}
