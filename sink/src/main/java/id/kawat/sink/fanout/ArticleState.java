package id.kawat.sink.fanout;

import id.kawat.streams.version.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the sink remembers of an article.
 *
 * @param standing which of its versions counts
 * @param shown every record that is to be seen of it now, with a fingerprint; empty where it is not visible
 */
record ArticleState(Standing standing, Map<Place, Long> shown) {

    /** Of an article that nothing came of yet. */
    static final ArticleState NOTHING = new ArticleState(Standing.NOTHING, Map.of());

    ArticleState {
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
    }
}
