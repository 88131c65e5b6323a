package id.kawat.ingest.delivery;

import id.kawat.ingest.article.Article;
import id.kawat.ingest.article.Sha256;
import id.kawat.ingest.wire.WireItem;
import id.kawat.news.ArticleKind;
import id.kawat.news.Link;
import id.kawat.news.Provenance;
import id.kawat.news.PublicationStatus;
import id.kawat.news.Rights;
import id.kawat.news.Subject;
import id.kawat.news.WireArticle;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes articles as the Avro contract has them. The only place in ingest that knows the generated classes. */
public final class WireArticles {

    private WireArticles() {}

    /** The record for an article that came so. */
    public static WireArticle of(Article article, WireItem item, Arrival arrival) {
        return WireArticle.newBuilder()
                .setArticleId(article.id().value())
                .setSource(article.source())
                .setGuid(article.guid())
                .setVersion(article.version().orElse(null))
                .setVersionCreated(article.versionCreated().orElse(null))
                .setStatus(PublicationStatus.valueOf(article.status().name()))
                .setKind(ArticleKind.valueOf(article.kind().name()))
                .setUrgency(article.urgency().orElse(null))
                .setLang(article.lang().orElse(null))
                .setHeadline(article.headline().orElse(null))
                .setByline(article.byline().orElse(null))
                .setDateline(article.dateline().orElse(null))
                .setSlug(article.slug().orElse(null))
                .setKeywords(article.keywords())
                .setSubjects(article.subjects().stream().map(WireArticles::of).toList())
                .setEmbargoUntil(article.embargoUntil().orElse(null))
                .setPublishedAt(article.publishedAt().orElse(null))
                .setRights(article.rights().isEmpty() ? null : of(article.rights()))
                .setSummary(article.summary().orElse(null))
                .setLinks(article.links().stream().map(WireArticles::of).toList())
                .setCancels(article.cancels().orElse(null))
                .setSequence(article.sequence().orElse(null))
                .setEditorialNote(article.editorialNote().orElse(null))
                .setBody(article.body())
                .setBodyHtml(article.bodyHtml().orElse(null))
                .setFormat(article.format())
                .setProvenance(provenance(article, item, arrival))
                .setWarnings(article.warnings())
                .build();
    }

    private static Subject of(id.kawat.ingest.article.Subject subject) {
        return Subject.newBuilder()
                .setCode(subject.code().orElse(null))
                .setName(subject.name().orElse(null))
                .build();
    }

    private static Link of(id.kawat.ingest.article.Link link) {
        return Link.newBuilder()
                .setRel(link.rel().orElse(null))
                .setHref(link.href())
                .setTitle(link.title().orElse(null))
                .build();
    }

    private static Rights of(id.kawat.ingest.article.Rights rights) {
        return Rights.newBuilder()
                .setCopyright(rights.copyright().orElse(null))
                .setUsageTerms(rights.usageTerms().orElse(null))
                .setExpiresAt(rights.expiresAt().orElse(null))
                .build();
    }

    private static Provenance provenance(Article article, WireItem item, Arrival arrival) {
        Instant receivedAt = arrival.cameAt(article).truncatedTo(ChronoUnit.MILLIS);
        return Provenance.newBuilder()
                .setTransport(arrival.transport())
                .setOrigin(arrival.origin() + item.position().suffix())
                .setFile(arrival.file().orElse(null))
                .setUrl(arrival.url().orElse(null))
                .setReceivedAt(receivedAt)
                .setContentHash(Sha256.prefixed(item.bytes()))
                .build();
    }
}
