package id.kawat.enrich.entity;

import id.kawat.enrich.text.ArticleText;
import java.util.List;

/**
 * Finds the mentions of people, organisations and places in a text.
 *
 * <p>Thread-safe: all threads of a role share one. The same text gives the same mentions. It may take as long as it wants, but an
 * article waits for it and those behind wait as well: what can hang, as a remote service can, has to bound its own waiting and throw
 * when that is over. Throwing costs nothing but its own mentions: see {@link GuardedRecogniser}.
 */
public interface EntityRecogniser {

    /** In the order of the text, without overlap, none in boilerplate. */
    List<Mention> recognise(ArticleText article);
}
