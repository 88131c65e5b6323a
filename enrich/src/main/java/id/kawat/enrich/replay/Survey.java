package id.kawat.enrich.replay;

import id.kawat.news.WireArticle;
import id.kawat.streams.version.Standing;
import id.kawat.streams.version.StandingFormat;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;

/**
 * Looks through one partition before anything of it is enriched, so that each article is enriched once: in the version that counts after
 * all deliveries. Holds about 250 bytes for each article until {@link #chosen}. For one thread.
 */
final class Survey {

    private final Serde<Standing> format = StandingFormat.serde();
    private final Map<String, Seen> articles = new HashMap<>();
    private final BitSet unreadable = new BitSet();
    private final long first;

    /**
     * @param offset of the delivery to be enriched; -1 for none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes of a standing take a fifth of it
    private record Seen(byte[] standing, long offset) {}

    /** @param first offset of the partition; none before it comes */
    Survey(long first) {
        this.first = first;
    }

    void add(WireArticle delivery, long offset, boolean isTaken) {
        articles.compute(delivery.getArticleId(), (id, known) -> {
            Choice before = known == null ? Choice.NOTHING : read(known);
            return written(before.after(delivery, offset, isTaken));
        });
    }

    /** What can't be read is tried: it becomes a dead letter of the replay. */
    void addUnreadable(long offset) {
        unreadable.set(index(offset));
    }

    private Seen written(Choice choice) {
        return new Seen(
                format.serializer().serialize("", choice.standing()),
                choice.offset().orElse(-1L));
    }

    private Choice read(Seen seen) {
        return new Choice(
                format.deserializer().deserialize("", seen.standing()),
                seen.offset() < 0 ? Optional.empty() : Optional.of(seen.offset()));
    }

    /** The deliveries to be done. */
    Chosen chosen() {
        BitSet offsets = (BitSet) unreadable.clone();
        articles.values().stream()
                .filter(seen -> seen.offset() >= 0)
                .forEach(seen -> offsets.set(index(seen.offset())));
        return new Chosen(first, offsets);
    }

    private int index(long offset) {
        return Math.toIntExact(offset - first);
    }

    /** Offsets of one partition: a bit for each record. */
    record Chosen(long first, BitSet offsets) {

        boolean contains(long offset) {
            return offset >= first && offsets.get(Math.toIntExact(offset - first));
        }

        int size() {
            return offsets.cardinality();
        }
    }
}
