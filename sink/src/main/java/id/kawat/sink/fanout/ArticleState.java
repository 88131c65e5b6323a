package id.kawat.sink.fanout;

import id.kawat.streams.version.Standing;

/**
 * What the sink remembers of an article; no text of it.
 *
 * @param standing which of its versions counts
 * @param situation whether that one is shown, and if not, why
 * @param shown what is to be seen of it now
 */
record ArticleState(Standing standing, Situation situation, Shown shown) {

    /** Of an article that nothing came of yet. */
    static final ArticleState NOTHING = new ArticleState(Standing.NOTHING, Situation.NOTHING, Shown.NOTHING);
}
