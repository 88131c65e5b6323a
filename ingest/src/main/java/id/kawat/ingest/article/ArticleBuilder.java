package id.kawat.ingest.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the fields of an {@link Article} while a format is being read. For one thread, used once. */
public final class ArticleBuilder {

    private final String format;
    private final String source;
    private Optional<String> guid = Optional.empty();
    private Optional<String> version = Optional.empty();
    private Optional<Instant> versionCreated = Optional.empty();
    private Optional<Integer> urgency = Optional.empty();
    private Optional<String> lang = Optional.empty();
    private Optional<String> headline = Optional.empty();
    private Optional<String> byline = Optional.empty();
    private Optional<String> dateline = Optional.empty();
    private Optional<String> slug = Optional.empty();
    private Optional<Instant> embargoUntil = Optional.empty();
    private Optional<Instant> publishedAt = Optional.empty();
    private PublicationStatus status = PublicationStatus.USABLE;
    private ArticleKind kind = ArticleKind.NEW;
    private List<String> keywords = List.of();
    private List<Subject> subjects = List.of();
    private Rights rights = Rights.NONE;
    private Optional<String> summary = Optional.empty();
    private List<Link> links = List.of();
    private Optional<String> cancels = Optional.empty();
    private Optional<Long> sequence = Optional.empty();
    private Optional<String> editorialNote = Optional.empty();
    private Optional<String> bodyHtml = Optional.empty();
    private String body = "";
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();

    ArticleBuilder(String format, String source) {
        this.format = format;
        this.source = source;
    }

    /** Everything as in the article, to change some of it. */
    public static ArticleBuilder of(Article article) {
        return new ArticleBuilder(article.format(), article.source())
                .guid(Optional.of(article.guid()))
                .version(article.version())
                .versionCreated(article.versionCreated())
                .status(article.status())
                .kind(article.kind())
                .urgency(article.urgency())
                .lang(article.lang())
                .headline(article.headline())
                .byline(article.byline())
                .dateline(article.dateline())
                .slug(article.slug())
                .keywords(article.keywords())
                .subjects(article.subjects())
                .embargoUntil(article.embargoUntil())
                .publishedAt(article.publishedAt())
                .rights(article.rights())
                .summary(article.summary())
                .links(article.links())
                .cancels(article.cancels())
                .sequence(article.sequence())
                .editorialNote(article.editorialNote())
                .body(article.body())
                .bodyHtml(article.bodyHtml())
                .warnings(article.warnings())
                .origins(article.origins());
    }

    /** Without one, {@link #build} derives it from the text. */
    public ArticleBuilder guid(Optional<String> value) {
        guid = value;
        return this;
    }

    public ArticleBuilder version(Optional<String> value) {
        version = value;
        return this;
    }

    public ArticleBuilder versionCreated(Optional<Instant> value) {
        versionCreated = value;
        return this;
    }

    public ArticleBuilder urgency(Optional<Integer> value) {
        urgency = value;
        return this;
    }

    public ArticleBuilder lang(Optional<String> value) {
        lang = value;
        return this;
    }

    public ArticleBuilder headline(Optional<String> value) {
        headline = value;
        return this;
    }

    public ArticleBuilder byline(Optional<String> value) {
        byline = value;
        return this;
    }

    public ArticleBuilder dateline(Optional<String> value) {
        dateline = value;
        return this;
    }

    public ArticleBuilder slug(Optional<String> value) {
        slug = value;
        return this;
    }

    public ArticleBuilder embargoUntil(Optional<Instant> value) {
        embargoUntil = value;
        return this;
    }

    public ArticleBuilder publishedAt(Optional<Instant> value) {
        publishedAt = value;
        return this;
    }

    public ArticleBuilder status(PublicationStatus value) {
        status = value;
        return this;
    }

    public ArticleBuilder kind(ArticleKind value) {
        kind = value;
        return this;
    }

    public ArticleBuilder keywords(List<String> value) {
        keywords = value;
        return this;
    }

    public ArticleBuilder subjects(List<Subject> value) {
        subjects = value;
        return this;
    }

    public ArticleBuilder rights(Rights value) {
        rights = value;
        return this;
    }

    public ArticleBuilder body(String value) {
        body = value;
        return this;
    }

    public ArticleBuilder summary(Optional<String> value) {
        summary = value;
        return this;
    }

    public ArticleBuilder links(List<Link> value) {
        links = value;
        return this;
    }

    public ArticleBuilder cancels(Optional<String> value) {
        cancels = value;
        return this;
    }

    public ArticleBuilder sequence(Optional<Long> value) {
        sequence = value;
        return this;
    }

    public ArticleBuilder editorialNote(Optional<String> value) {
        editorialNote = value;
        return this;
    }

    public ArticleBuilder bodyHtml(Optional<String> value) {
        bodyHtml = value;
        return this;
    }

    public ArticleBuilder warnings(List<String> more) {
        warnings.addAll(more);
        return this;
    }

    /** Where fields were read from, later ones over earlier ones. */
    public ArticleBuilder origins(Map<String, String> more) {
        origins.putAll(more);
        return this;
    }

    /** The article as collected. */
    public Article build() {
        return new Article(
                format,
                source,
                guid.orElseGet(() -> Article.derivedGuid(headline, body)),
                version,
                versionCreated,
                status,
                kind,
                urgency,
                lang,
                headline,
                byline,
                dateline,
                slug,
                keywords,
                subjects,
                embargoUntil,
                publishedAt,
                rights,
                summary,
                links,
                cancels,
                sequence,
                editorialNote,
                body,
                bodyHtml,
                warnings,
                origins);
    }
}
