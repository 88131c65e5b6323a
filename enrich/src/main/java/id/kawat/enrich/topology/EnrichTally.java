package id.kawat.enrich.topology;

import id.kawat.news.EnrichedArticle;
import java.util.concurrent.atomic.LongAdder;

/** Counts what passes an enrichment topology. Thread-safe. */
public final class EnrichTally {

    private final LongAdder articles = new LongAdder();
    private final LongAdder unchanged = new LongAdder();
    private final LongAdder enriched = new LongAdder();
    private final LongAdder entities = new LongAdder();
    private final LongAdder quotes = new LongAdder();
    private final LongAdder deadLetters = new LongAdder();

    void article() {
        articles.increment();
    }

    void unchanged() {
        unchanged.increment();
    }

    void enriched(EnrichedArticle article) {
        enriched.increment();
        entities.add(article.getEntities().size());
        quotes.add(article.getQuotes().size());
    }

    /** One more record that became a dead letter. */
    public void deadLetter() {
        deadLetters.increment();
    }

    /** All counts so far. */
    public EnrichCounts counts() {
        return new EnrichCounts(
                articles.sum(), unchanged.sum(), enriched.sum(), entities.sum(), quotes.sum(), deadLetters.sum());
    }
}
