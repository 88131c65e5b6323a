package id.kawat.sink.fanout;

import id.kawat.news.ArticleEntity;
import id.kawat.news.ArticleQuote;
import id.kawat.news.EnrichedArticle;
import id.kawat.sink.fanout.WithheldQuotes.Output;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** All that is to be seen of a visible article, the article first. */
final class Records {

    private Records() {}

    /** Never two of one place: of an entity that an extractor names twice the first counts. */
    static Map<Place, SpecificRecord> of(EnrichedArticle enriched, WithheldQuotes withheld) {
        String articleId = enriched.getArticle().getArticleId();
        String source = enriched.getArticle().getSource();
        Map<Place, SpecificRecord> records = new LinkedHashMap<>();
        records.put(
                Place.ofArticle(articleId),
                withheld.isOutOf(Output.ARTICLES, source) ? withoutQuotes(enriched) : enriched);
        for (ArticleEntity entity : enriched.getEntities()) {
            records.putIfAbsent(Place.ofEntity(entity.getEntityId(), articleId), EntityRecords.of(enriched, entity));
        }
        if (!withheld.isOutOf(Output.QUOTES, source)) {
            addQuotes(enriched, records);
        }
        return records;
    }

    private static void addQuotes(EnrichedArticle enriched, Map<Place, SpecificRecord> records) {
        for (ArticleQuote quote : enriched.getQuotes()) {
            records.putIfAbsent(
                    Place.ofQuote(quote.getQuoteId(), QuoteRecords.speaker(quote)), QuoteRecords.of(enriched, quote));
        }
    }

    static EnrichedArticle withoutQuotes(EnrichedArticle enriched) {
        return EnrichedArticle.newBuilder(enriched).setQuotes(List.of()).build();
    }
}
