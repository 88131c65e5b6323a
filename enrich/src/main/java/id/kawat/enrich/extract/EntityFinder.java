package id.kawat.enrich.extract;

import id.kawat.enrich.entity.Entity;
import id.kawat.enrich.text.Language;
import java.util.List;
import java.util.Optional;

/** The part of an extraction that finds entities: a text read, its names recognised and linked, no quotes. Thread-safe. */
public interface EntityFinder {

    /** Entities in the order of their first mention; parameters as in {@link Extractor#extract}. */
    List<Entity> find(String text, Optional<Language> stated);
}
