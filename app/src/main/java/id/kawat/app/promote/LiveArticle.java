package id.kawat.app.promote;

import id.kawat.news.EnrichedArticle;
import id.kawat.streams.version.Stamp;
import id.kawat.streams.version.Standing;
import java.util.Optional;

/**
 * An article as it is live.
 *
 * @param record as Kafka holds it, of the version that counts; empty where that is not known whole
 */
record LiveArticle(Standing standing, Optional<byte[]> record) {

    static final LiveArticle UNKNOWN = new LiveArticle(Standing.NOTHING, Optional.empty());

    /**
     * With one more record of it, as the sink decides.
     *
     * @param bytes the record as Kafka holds it
     */
    LiveArticle with(EnrichedArticle version, int generation, byte[] bytes) {
        Stamp stamp = Stamp.of(version.getArticle());
        Standing next = standing.with(stamp, version.getExtractor(), generation);
        boolean counts = next.current().filter(stamp::equals).isPresent();
        if (next.equals(standing)) {
            boolean isItsRecord = counts && record.isEmpty() && standing.generation() == generation;
            return isItsRecord ? new LiveArticle(standing, Optional.of(bytes)) : this;
        }
        if (next.current().isEmpty()) {
            return new LiveArticle(next, Optional.empty());
        }
        return new LiveArticle(next, counts ? Optional.of(bytes) : record);
    }

    LiveArticle withoutRecord() {
        return new LiveArticle(standing, Optional.empty());
    }
}
