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
import id.kawat.ingest.text.BodyText;
import id.kawat.ingest.text.DatelineRules;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireItem;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Ignored;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
        return Article.from(NAME, hints.source().or(() -> source).orElse(hints.defaultSource()))
                .guid(guid)
                .version(version)
                .versionCreated(fields.time("versionCreated", "versioncreated"))
                .status(release.status())
                .kind(kind(release.status(), version, fields.optionalLine("ednote")))
                .embargoUntil(release.embargoUntil())
                .urgency(fields.optionalNumber(1, 9, "urgency"))
                .lang(fields.optionalLine("language"))
                .headline(headline(fields))
                .byline(fields.optionalLine("byline", "by"))
                .dateline(fields.optionalLine("dateline", "located")
                        .or(() -> DatelineRules.standard().find(body)))
                .slug(fields.optionalLine("slugline", "slug"))
                .keywords(fields.optionalLines("keywords", "keyword"))
                .subjects(subjects(fields))
                .publishedAt(fields.time("firstCreated", "firstcreated", "contentCreated", "contentcreated"))
                .rights(rights(fields))
                .body(body)
                .warnings(fields.warnings())
                .build();
    }

    /** A first version is new; of a later one the standard says no more, but editors open their note with the word. */
    private static ArticleKind kind(PublicationStatus status, Optional<String> version, Optional<String> editorsNote) {
        if (status == PublicationStatus.CANCELED) {
            return ArticleKind.CANCEL;
        }
        if (editorsNote.filter(note -> CORRECTION.matcher(note).lookingAt()).isPresent()) {
            return ArticleKind.CORRECTION;
        }
        boolean later = version.filter(text -> text.matches("0*[1-9]\\d*") && !text.matches("0*1"))
                .isPresent();
        return later ? ArticleKind.UPDATE : ArticleKind.NEW;
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
        return new Rights(both.or(() -> notice).or(() -> holder), fields.optionalLine("usageTerms", "usageterms"));
    }

    private static Optional<String> part(JsonFields fields, JsonNode value, String name) {
        return BodyText.line(fields.whole(value.path(name).asText("")));
    }
}
