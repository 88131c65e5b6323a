package id.kawat.enrich.extract;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.quote.Quote;
import id.kawat.enrich.text.Boilerplate;
import id.kawat.enrich.text.Dateline;
import id.kawat.enrich.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * Everything found in one text; all spans count UTF-16 units into it.
 *
 * @param language empty where it could not be told
 * @param boilerplate in the order of the text, without overlap
 * @param entities in the order of their first mention
 * @param quotes in the order of the text
 * @param warnings what went wrong and was got over, one sentence each
 */
public record Extraction(
        Optional<Language> language,
        Optional<Dateline> dateline,
        List<Boilerplate> boilerplate,
        List<Entity> entities,
        List<Quote> quotes,
        List<String> warnings) {

    public Extraction {
        boilerplate = List.copyOf(boilerplate);
        entities = List.copyOf(entities);
        quotes = List.copyOf(quotes);
        warnings = List.copyOf(warnings);
    }

    /** Without warnings. */
    public Extraction(
            Optional<Language> language,
            Optional<Dateline> dateline,
            List<Boilerplate> boilerplate,
            List<Entity> entities,
            List<Quote> quotes) {
        this(language, dateline, boilerplate, entities, quotes, List.of());
    }
}
