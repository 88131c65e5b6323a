package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import java.util.List;

/** Finds the mentions of people, organisations and places in a text. Thread-safe; the same text gives the same mentions. */
public interface EntityRecogniser {

    /** In the order of the text, without overlap, none in boilerplate. */
    List<Mention> recognise(ArticleText article);
}
