package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import java.util.List;

/** Groups the mentions of an article into entities. Thread-safe; the same mentions give the same entities. */
public interface EntityLinker {

    /** Entities in the order of their first mention; every mention belongs to exactly one. */
    List<Entity> link(ArticleText article, List<Mention> mentions);
}
