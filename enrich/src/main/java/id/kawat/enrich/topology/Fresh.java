package id.kawat.enrich.topology;

import id.kawat.news.WireArticle;
import id.kawat.streams.version.Showing;
import id.kawat.streams.version.Stamp;
import id.kawat.streams.version.Standing;
import java.util.Optional;

/**
 * A delivery that changes what is known of its article.
 *
 * @param standing of the article, with this delivery
 * @param isRead whether its text is wanted: it is the version that counts, and it may be shown now or, without coming again, when
 *     its embargo ends
 */
record Fresh(WireArticle article, Standing standing, boolean isRead) {

    /**
     * Empty for a delivery that changes nothing: one that came before, or a late older version.
     *
     * @param revision of the extractor; the same delivery is fresh again for another one
     */
    static Optional<Fresh> decide(Standing known, WireArticle article, String revision) {
        Stamp stamp = Stamp.of(article);
        Standing standing = known.with(stamp, revision);
        if (standing.equals(known)) {
            return Optional.empty();
        }
        boolean counts = standing.current().filter(stamp::equals).isPresent();
        return Optional.of(
                new Fresh(article, standing, counts && Showing.of(article).isEver()));
    }
}
