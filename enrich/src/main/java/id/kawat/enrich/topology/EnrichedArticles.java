package id.kawat.enrich.topology;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.entity.Mention;
import id.kawat.enrich.extract.Extraction;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.quote.Speaker;
import id.kawat.enrich.text.Boilerplate;
import id.kawat.enrich.text.Dateline;
import id.kawat.enrich.text.Language;
import id.kawat.enrich.text.Span;
import id.kawat.news.ArticleEntity;
import id.kawat.news.ArticleQuote;
import id.kawat.news.Cue;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.EntityType;
import id.kawat.news.QuoteKind;
import id.kawat.news.SpeakerType;
import id.kawat.news.WireArticle;
import java.util.List;

/** The contract of {@code articles.enriched}, from what the language code found. */
final class EnrichedArticles {

    private EnrichedArticles() {}

    /**
     * The article with {@code extraction} of its body.
     *
     * @throws IndexOutOfBoundsException if a span lies outside the body
     */
    static EnrichedArticle of(WireArticle article, String revision, Extraction extraction) {
        String body = article.getBody();
        return new EnrichedArticle(
                article,
                revision,
                extraction.language().map(Language::tag).orElse(null),
                extraction.dateline().map(EnrichedArticles::dateline).orElse(null),
                extraction.boilerplate().stream()
                        .map(EnrichedArticles::boilerplate)
                        .toList(),
                extraction.entities().stream()
                        .map(entity -> entity(entity, body))
                        .toList(),
                quotes(article.getArticleId(), body, extraction.quotes()),
                extraction.warnings());
    }

    /** An article whose text nobody read. */
    static EnrichedArticle unread(WireArticle article, String revision) {
        return new EnrichedArticle(article, revision, null, null, List.of(), List.of(), List.of(), List.of());
    }

    private static id.kawat.news.Dateline dateline(Dateline dateline) {
        return new id.kawat.news.Dateline(
                dateline.span().start(),
                dateline.span().end(),
                dateline.place().orElse(null),
                dateline.source().orElse(null));
    }

    private static id.kawat.news.Boilerplate boilerplate(Boilerplate boilerplate) {
        Span span = boilerplate.span();
        return new id.kawat.news.Boilerplate(
                span.start(), span.end(), boilerplate.kind().label());
    }

    private static ArticleEntity entity(Entity entity, String body) {
        return new ArticleEntity(
                entity.id(),
                EntityType.valueOf(entity.type().name()),
                entity.name(),
                entity.mentions().stream()
                        .map(mention -> mention(mention, body))
                        .toList());
    }

    private static id.kawat.news.Mention mention(Mention mention, String body) {
        Span span = mention.span();
        return new id.kawat.news.Mention(
                span.start(), span.end(), span.in(body), mention.role().orElse(null));
    }

    private static List<ArticleQuote> quotes(String articleId, String body, List<Quote> quotes) {
        QuoteIds ids = new QuoteIds(articleId);
        return quotes.stream().map(quote -> quote(quote, body, ids)).toList();
    }

    private static ArticleQuote quote(Quote quote, String body, QuoteIds ids) {
        String text = quote.span().in(body);
        return new ArticleQuote(
                ids.next(text),
                quote.span().start(),
                quote.span().end(),
                text,
                QuoteKind.valueOf(quote.kind().name()),
                quote.cue()
                        .map(cue -> new Cue(cue.start(), cue.end(), cue.in(body)))
                        .orElse(null),
                quote.speaker().map(speaker -> speaker(speaker, body)).orElse(null),
                quote.via().map(via -> speaker(via, body)).orElse(null),
                quote.continued(),
                quote.rule(),
                (float) quote.confidence());
    }

    private static id.kawat.news.Speaker speaker(Speaker speaker, String body) {
        Span mention = speaker.mention();
        return new id.kawat.news.Speaker(
                mention.start(),
                mention.end(),
                mention.in(body),
                SpeakerType.valueOf(speaker.type().name()),
                speaker.name().orElse(null),
                speaker.entityId().orElse(null),
                speaker.role().orElse(null));
    }
}
