package id.kawat.enrich.quote;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.text.ArticleText;
import java.util.List;

/** Finds reported speech and who it is from. Thread-safe; the same article gives the same quotes. */
public interface QuoteFinder {

    /**
     * Quotes in the order of the text, none in headings or boilerplate. Only a report within a report overlaps another, whole.
     *
     * @param entities of the same article
     */
    List<Quote> find(ArticleText article, List<Entity> entities);
}
