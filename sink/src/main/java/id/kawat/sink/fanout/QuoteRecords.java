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
        return Quote.newBuilder()
                .setQuoteId(quote.getQuoteId())
                .setArticleId(article.getArticleId())
                .setSource(article.getSource())
                .setVersion(article.getVersion().orElse(null))
                .setLang(enriched.getLang().orElse(null))
                .setHeadline(article.getHeadline().orElse(null))
                .setPublishedAt(article.getPublishedAt().orElse(null))
                .setStart(quote.getStart())
                .setEnd(quote.getEnd())
                .setText(quote.getText())
                .setKind(quote.getKind())
                .setCue(quote.getCue().orElse(null))
                .setSpeaker(quote.getSpeaker().orElse(null))
                .setVia(quote.getVia().orElse(null))
                .setContinued(quote.getContinued())
                .setRule(quote.getRule())
                .setConfidence(quote.getConfidence())
                .setRights(article.getRights().orElse(null))
                .build();
    }

    /** What a quote is partitioned by: the speaker's entity, else their name, else the quote alone. */
    static String speaker(ArticleQuote quote) {
        return quote.getSpeaker()
                .flatMap(Speaker::getEntityId)
                .or(() -> quote.getSpeaker().flatMap(Speaker::getName))
                .orElse(quote.getQuoteId());
    }
}
