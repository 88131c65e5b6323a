package id.kawat.sink.fanout;

import id.kawat.news.EnrichedArticle;
import id.kawat.streams.state.Fingerprint;
import id.kawat.streams.version.Hold;
import id.kawat.streams.version.Stamp;
import id.kawat.streams.version.Standing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What a version of an article changes in what is to be seen.
 *
 * @param changes the difference only, in the order to write them: tombstones first, so that a record that moved to another
 *     partition is never gone for good where two of its partitions are one
 */
record Update(ArticleState state, List<Change> changes) {

    /**
     * The visible records become those of {@code version} if it is the one that counts and may be shown. They vanish if no version
     * counts or the one that does is held. They stay as they are if another version counts.
     */
    static Update decide(ArticleState known, EnrichedArticle version) {
        Stamp stamp = Stamp.of(version.getArticle());
        Standing standing = known.standing().with(stamp, version.getExtractor());
        Optional<Stamp> current = standing.current();
        boolean isOutranked = current.isPresent() && !current.get().equals(stamp);
        if (isOutranked || standing.equals(known.standing())) {
            return new Update(new ArticleState(standing, known.shown()), List.of());
        }
        boolean isVisible = current.isPresent() && stamp.hold() == Hold.NONE;
        return difference(known.shown(), standing, isVisible ? Records.of(version) : Map.of());
    }

    private static Update difference(Map<Place, Long> shown, Standing standing, Map<Place, SpecificRecord> records) {
        List<Change> changes = new ArrayList<>();
        shown.keySet().stream()
                .filter(place -> !records.containsKey(place))
                .forEach(place -> changes.add(new Change(place, Optional.empty())));
        Map<Place, Long> now = new LinkedHashMap<>();
        records.forEach((place, record) -> {
            long content = fingerprint(record);
            now.put(place, content);
            if (!Long.valueOf(content).equals(shown.get(place))) {
                changes.add(new Change(place, Optional.of(record)));
            }
        });
        return new Update(new ArticleState(standing, now), changes);
    }

    private static long fingerprint(SpecificRecord record) {
        var model = ((SpecificRecordBase) record).getSpecificData();
        var writer = new SpecificDatumWriter<SpecificRecord>(record.getSchema(), model);
        return Fingerprint.of(encoder -> writer.write(record, encoder));
    }
}
