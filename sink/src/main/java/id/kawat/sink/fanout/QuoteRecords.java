package id.kawat.sink.fanout;

import id.kawat.news.ArticleQuote;
import id.kawat.news.EnrichedArticle;
import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import id.kawat.news.WireArticle;

/** The contract of {@code news.quotes}, from an enriched article. */
final class QuoteRecords {

    private QuoteRecords() {}

    static Quote of(EnrichedArticle enriched, ArticleQuote quote) {
        WireArticle article = enriched.getArticle();
        return new Quote(
                quote.getQuoteId(),
                article.getArticleId(),
                article.getSource(),
                article.getVersion().orElse(null),
                enriched.getLang().orElse(null),
                article.getHeadline().orElse(null),
                article.getPublishedAt().orElse(null),
                quote.getStart(),
                quote.getEnd(),
                quote.getText(),
                quote.getKind(),
                quote.getCue().orElse(null),
                quote.getSpeaker().orElse(null),
                quote.getVia().orElse(null),
                quote.getContinued(),
                quote.getRule(),
                quote.getConfidence(),
                quote.getParts(),
                quote.getJointSpeakers(),
                quote.getChain(),
                article.getRights().orElse(null));
    }

    /** What a quote is partitioned by: the speaker's entity, else their name, else the quote alone. */
    static String speaker(ArticleQuote quote) {
        return quote.getSpeaker()
                .flatMap(Speaker::getEntityId)
                .or(() -> quote.getSpeaker().flatMap(Speaker::getName))
                .orElse(quote.getQuoteId());
    }
}
