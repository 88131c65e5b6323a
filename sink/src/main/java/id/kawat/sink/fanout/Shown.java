package id.kawat.sink.fanout;

import id.kawat.news.EnrichedArticle;
import id.kawat.news.Quote;
import id.kawat.news.Speaker;
import id.kawat.schemas.topic.Topic;
import id.kawat.schemas.topic.Topics;
import id.kawat.streams.state.Fingerprint;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * What is to be seen of an article, as fingerprints.
 *
 * @param version of the article that is shown
 * @param records every record, by the place it stands at
 * @param attributions of every quote that is shown, by its id: who said it and how, not where it stands
 * @param paragraphs of the body, in order
 */
record Shown(
        Optional<String> version, Map<Place, Long> records, Map<String, Long> attributions, List<Long> paragraphs) {

    static final Shown NOTHING = new Shown(Optional.empty(), Map.of(), Map.of(), List.of());

    Shown {
        records = Collections.unmodifiableMap(new LinkedHashMap<>(records));
        attributions = Collections.unmodifiableMap(new LinkedHashMap<>(attributions));
        paragraphs = List.copyOf(paragraphs);
    }

    /** Where {@code records} are to be seen of an article. */
    static Shown of(EnrichedArticle enriched, Map<Place, SpecificRecord> records) {
        Map<Place, Long> contents = new LinkedHashMap<>();
        Map<String, Long> attributions = new LinkedHashMap<>();
        records.forEach((place, record) -> {
            contents.put(place, content(record));
            if (record instanceof Quote quote) {
                attributions.put(quote.getQuoteId(), attribution(quote));
            }
        });
        List<Long> paragraphs =
                enriched.getArticle().getBody().lines().map(Shown::paragraph).toList();
        return new Shown(enriched.getArticle().getVersion(), contents, attributions, paragraphs);
    }

    /** Fingerprint of a record. */
    static long content(SpecificRecord record) {
        var model = ((SpecificRecordBase) record).getSpecificData();
        var writer = new SpecificDatumWriter<SpecificRecord>(record.getSchema(), model);
        return Fingerprint.of(encoder -> writer.write(record, encoder));
    }

    private static long attribution(Quote quote) {
        return Fingerprint.of(encoder -> {
            encoder.writeString(quote.getKind().name());
            write(quote.getSpeaker(), encoder);
            write(quote.getVia(), encoder);
        });
    }

    private static void write(Optional<Speaker> who, BinaryEncoder encoder) throws IOException {
        encoder.writeBoolean(who.isPresent());
        for (String part : who.stream().flatMap(Shown::parts).toList()) {
            encoder.writeString(part);
        }
    }

    private static Stream<String> parts(Speaker who) {
        return Stream.of(
                who.getText(),
                who.getType().name(),
                who.getName().orElse(""),
                who.getEntityId().orElse(""),
                who.getRole().orElse(""));
    }

    private static long paragraph(String text) {
        return Fingerprint.of(encoder -> encoder.writeString(text));
    }

    /** How many records there are on {@code topic}. */
    int count(Topic<?> topic) {
        return (int) records.keySet().stream()
                .filter(place -> place.topic().equals(topic))
                .count();
    }

    /** How many entities there are that {@code other} does not show. */
    int entitiesBeyond(Shown other) {
        return (int) records.keySet().stream()
                .filter(place -> place.topic().equals(Topics.ENTITIES))
                .filter(place -> !other.records.containsKey(place))
                .count();
    }

    /** Ids of the quotes that {@code other} does not show. */
    List<String> quotesBeyond(Shown other) {
        return attributions.keySet().stream()
                .filter(id -> !other.attributions.containsKey(id))
                .toList();
    }

    /** Ids of the quotes that {@code other} shows as said by somebody else, or otherwise. */
    List<String> quotesChangedSince(Shown other) {
        return attributions.entrySet().stream()
                .filter(quote -> other.attributions.containsKey(quote.getKey())
                        && !quote.getValue().equals(other.attributions.get(quote.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
