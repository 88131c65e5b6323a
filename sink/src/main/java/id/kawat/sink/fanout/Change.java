package id.kawat.sink.fanout;

import id.kawat.news.ArticleChange;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record to be written.
 *
 * @param record empty for a tombstone
 * @param content fingerprint of the record, 0 for a tombstone
 */
record Change(Place place, Optional<SpecificRecord> record, long content) {

    static Change retraction(Place place) {
        return new Change(place, Optional.empty(), 0);
    }

    /** What happened to an article, for those who follow the changes. */
    static Change told(ArticleChange told) {
        return new Change(Place.ofChange(told.getArticleId()), Optional.of(told), Shown.content(told));
    }
}
