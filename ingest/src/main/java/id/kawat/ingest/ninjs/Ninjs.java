package id.kawat.ingest.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.ArticleKind;
import id.kawat.ingest.article.PublicationStatus;
import id.kawat.ingest.article.Rights;
import id.kawat.ingest.article.Subject;
import id.kawat.ingest.json.JsonFields;
import id.kawat.ingest.json.JsonShape;
import id.kawat.ingest.json.Release;
import id.kawat.ingest.marks.Revision;
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A ninjs item of version 1.x, 2.x or 3.x. All names of a field are read whatever the version, because senders mix them:
 * 3.x renamed {@code pubstatus} to {@code pubStatus} and {@code embargoed} to {@code embargoedUntil}, and reading only the old
 * names would let killed and embargoed copy through.
 */
public final class Ninjs implements JsonShape {

    /** Name of the format. */
    public static final String NAME = "ninjs";

    private static final Pattern CORRECTION =
            Pattern.compile("(KOREKSI|RALAT|CORRECTION|CORRECTS|CORRECTED)\\b", Pattern.CASE_INSENSITIVE);

    /** For explanations: where each field comes from, in the order in which names are tried. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("guid", List.of("uri", "guid")),
            Map.entry("version", List.of("version")),
            Map.entry("version_created", List.of("versionCreated", "versioncreated")),
            Map.entry("status", List.of("pubStatus", "pubstatus")),
            Map.entry("embargo_until", List.of("embargoedUntil", "embargoeduntil", "embargoed")),
            Map.entry("urgency", List.of("urgency")),
            Map.entry("lang", List.of("language")),
            Map.entry("headline", List.of("headline", "headlines", "title")),
            Map.entry("byline", List.of("byline", "by", "bylines")),
            Map.entry("dateline", List.of("dateline", "located")),
            Map.entry("slug", List.of("slugline", "slug")),
            Map.entry("keywords", List.of("keywords", "keyword")),
            Map.entry("subjects", List.of("subjects", "subject")),
            Map.entry("published_at", List.of("firstCreated", "firstcreated", "contentCreated", "contentcreated")),
            Map.entry(
                    "rights.copyright",
                    List.of("copyrightNotice", "copyrightnotice", "copyrightHolder", "copyrightholder")),
            Map.entry("rights.usage_terms", List.of("usageTerms", "usageterms", "rightsInfo", "rightsinfo")),
            Map.entry("rights.expires_at", List.of("expires", "expiry", "expiresAt")),
            Map.entry(
                    "summary",
                    List.of("description_text", "description_html", "description_xhtml", "abstract", "descriptions")),
            Map.entry("links", List.of("links", "link", "associations")),
            Map.entry("editorial_note", List.of("edNote", "ednote", "editorialNote")),
            Map.entry("body", List.of("body_xhtml", "body_html", "bodyXhtml", "bodyHtml", "body_text", "bodies")),
            Map.entry("source", List.of("source")));

    private static final Set<String> MARKS = Set.of(
            "uri",
            "pubstatus",
            "pubStatus",
            "versioncreated",
            "versionCreated",
            "firstcreated",
            "firstCreated",
            "body_text",
            "body_xhtml",
            "bodies",
            "headlines",
            "renditions",
            "usageterms",
            "copyrightholder",
            "embargoed",
            "embargoedUntil");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(ObjectNode object) {
        return MARKS.stream().anyMatch(object::has)
                || object.path("standard").path("name").asText().equals("ninjs");
    }

    @Override
    public WireOutcome read(WireItem item, ObjectNode object, ReadHints hints) {
        Optional<ReasonClass> noArticle = NinjsType.of(object);
        if (noArticle.isPresent()) {
            String type = object.path("type").asText();
            return new Ignored(
                    item, noArticle.get(), item.position().lead() + "an item of type " + type + " holds no copy");
        }
        JsonFields fields = new JsonFields(item, object, hints);
        Optional<String> guid = fields.id("uri", "guid");
        Article article = article(fields, guid, hints);
        check(fields, guid, article);
        return fields.refusal().<WireOutcome>map(refused -> refused).orElseGet(() -> new Accepted(item, article));
    }

    private static void check(JsonFields fields, Optional<String> guid, Article article) {
        if (article.body().isEmpty() && article.status() == PublicationStatus.USABLE) {
            fields.refuse(ReasonClass.SCHEMA_MISSING_BODY, "no text in body_xhtml, body_html, body_text or bodies");
        }
        if (guid.isEmpty() && article.status() == PublicationStatus.CANCELED) {
            fields.refuse(ReasonClass.SCHEMA_MISSING_ID, "it cancels an item but names none in uri");
        }
    }

    private static Article article(JsonFields fields, Optional<String> guid, ReadHints hints) {
        String body = NinjsBody.of(fields);
        Release release = Release.of(
                fields,
                fields.field("pubStatus", "pubstatus"),
                fields.field("embargoedUntil", "embargoeduntil", "embargoed"));
        Optional<String> source = fields.optionalLine("source");
        Optional<String> version = fields.id("version");
        Optional<String> note = fields.optionalLine("edNote", "ednote", "editorialNote");
        Optional<Instant> versionCreated = fields.time("versionCreated", "versioncreated");
        Optional<Instant> published = fields.time("firstCreated", "firstcreated", "contentCreated", "contentcreated");
        return Article.from(NAME, hints.source().or(() -> source).orElse(hints.defaultSource()))
                .guid(guid)
                .version(version)
                .versionCreated(versionCreated)
                .status(release.status())
                .kind(kind(release.status(), Revision.isLater(version, published, versionCreated), note))
                .embargoUntil(release.embargoUntil())
                .urgency(fields.optionalNumber(1, 9, "urgency"))
                .lang(fields.optionalLine("language"))
                .headline(headline(fields))
                .byline(byline(fields))
                .dateline(fields.optionalLine("dateline", "located")
                        .or(() -> DatelineRules.standard().find(body)))
                .slug(fields.optionalLine("slugline", "slug"))
                .keywords(fields.optionalLines("keywords", "keyword"))
                .subjects(subjects(fields))
                .publishedAt(published)
                .rights(rights(fields))
                .summary(NinjsBody.summary(fields))
                .links(NinjsLinks.of(fields))
                .editorialNote(note)
                .body(body)
                .bodyHtml(NinjsBody.html(fields))
                .warnings(fields.warnings())
                .origins(fields.origins(NAMES))
                .build();
    }

    /** A first version is new; of a later one the standard says no more, but editors open their note with the word. */
    private static ArticleKind kind(PublicationStatus status, boolean isLater, Optional<String> editorsNote) {
        if (status == PublicationStatus.CANCELED) {
            return ArticleKind.CANCEL;
        }
        if (editorsNote.filter(note -> CORRECTION.matcher(note).lookingAt()).isPresent()) {
            return ArticleKind.CORRECTION;
        }
        return isLater ? ArticleKind.UPDATE : ArticleKind.NEW;
    }

    /** 1.x has one; 2.x and 3.x a list with roles, of which {@code main} is the one, else the first; 3.x also a title. */
    private static Optional<String> headline(JsonFields fields) {
        return fields.line("headline")
                .or(() -> fields.elements("headlines")
                        .filter(value -> value.path("role").asText("main").equals("main"))
                        .findFirst()
                        .or(() -> fields.elements("headlines").findFirst())
                        .map(value -> value.path("value").asText())
                        .map(fields::whole)
                        .flatMap(NinjsBody::line))
                .or(() -> fields.optionalLine("title"));
    }

    /** 3.x has a list of them. */
    private static Optional<String> byline(JsonFields fields) {
        return fields.optionalLine("byline", "by").or(() -> {
            List<String> names = fields.elements("bylines")
                    .map(value -> value.isTextual() ? value : value.path("value"))
                    .flatMap(value -> BodyText.line(fields.whole(value.asText(""))).stream())
                    .toList();
            return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
        });
    }

    private static List<Subject> subjects(JsonFields fields) {
        return fields.elements(fields.field("subjects").isPresent() ? "subjects" : "subject")
                .map(value -> new Subject(code(fields, value), part(fields, value, "name")))
                .filter(subject -> subject.code().isPresent() || subject.name().isPresent())
                .toList();
    }

    private static Optional<String> code(JsonFields fields, JsonNode subject) {
        return part(fields, subject, "uri")
                .or(() -> part(fields, subject, "code"))
                .or(() -> part(fields, subject, "qcode"))
                .or(() -> part(fields, subject, "literal"));
    }

    private static Rights rights(JsonFields fields) {
        Optional<String> notice = fields.optionalLine("copyrightNotice", "copyrightnotice");
        Optional<String> holder = fields.optionalLine("copyrightHolder", "copyrightholder");
        Optional<String> both = notice.flatMap(
                printed -> holder.filter(name -> !printed.contains(name)).map(name -> name + ". " + printed));
        return new Rights(
                both.or(() -> notice).or(() -> holder),
                fields.optionalLine("usageTerms", "usageterms").or(() -> encodedRights(fields)),
                fields.time("expires", "expiry", "expiresAt"));
    }

    /** From 2.x on terms may stand as a licence's text or address. */
    private static Optional<String> encodedRights(JsonFields fields) {
        return fields.elements("rightsInfo", "rightsinfo")
                .flatMap(value -> Stream.of("encodedRights", "encodedrights", "linkedRights", "linkedrights")
                        .flatMap(name -> part(fields, value, name).stream()))
                .findFirst();
    }

    private static Optional<String> part(JsonFields fields, JsonNode value, String name) {
        return BodyText.line(fields.whole(value.path(name).asText("")));
    }
}
