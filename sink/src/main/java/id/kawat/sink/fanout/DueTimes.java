package id.kawat.sink.fanout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is to happen by itself and when, in a store: it is there again after a restart, and what fell due meanwhile first. */
final class DueTimes {

    /** A store tells a key without a value from no key at all. */
    private static final byte[] NOTHING = {};

    private final KeyValueStore<Due, byte[]> store;

    DueTimes(KeyValueStore<Due, byte[]> store) {
        this.store = store;
    }

    void replace(String articleId, Optional<Instant> before, Optional<Instant> after) {
        if (!before.equals(after)) {
            before.ifPresent(at -> store.delete(new Due(at, articleId)));
            after.ifPresent(at -> store.put(new Due(at, articleId), NOTHING));
        }
    }

    /** Forgets one that turns out to be about nothing. */
    void forget(Due due) {
        store.delete(due);
    }

    /** The earliest that are due at {@code now}, {@code most} of them. */
    List<Due> until(Instant now, int most) {
        List<Due> found = new ArrayList<>();
        try (KeyValueIterator<Due, byte[]> range =
                store.range(new Due(Instant.ofEpochMilli(Long.MIN_VALUE), ""), new Due(now.plusMillis(1), ""))) {
            while (found.size() < most && range.hasNext()) {
                found.add(range.next().key);
            }
        }
        return found;
    }
}
