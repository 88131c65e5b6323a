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
     * @param isSentAgain whether it is a dead letter of enrich: its version may have been noted before its record was found too
     *     large to be written, and is fresh as long as none above it came
     */
    static Optional<Fresh> decide(Standing known, WireArticle article, String revision, boolean isSentAgain) {
        Stamp stamp = Stamp.of(article);
        Standing standing = known.with(stamp, revision);
        boolean counts = standing.current().filter(stamp::equals).isPresent();
        if (standing.equals(known) && !(isSentAgain && counts)) {
            return Optional.empty();
        }
        return Optional.of(
                new Fresh(article, standing, counts && Showing.of(article).isEver()));
    }
}
