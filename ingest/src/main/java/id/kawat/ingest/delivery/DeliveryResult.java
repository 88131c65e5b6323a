package id.kawat.ingest.delivery;

import id.kawat.ingest.wire.WireOutcome;
import java.util.List;

/** What became of a shipment. */
public sealed interface DeliveryResult {

    /**
     * Kafka has every article and every dead letter of it, durably.
     *
     * @param outcomes in the input's order; an article that the cluster refused as too large has become a rejection
     */
    record Acknowledged(List<WireOutcome> outcomes) implements DeliveryResult {

        public Acknowledged {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * Kafka or the registry did not take all of it. Part of it may be there: deliver the whole again later, with the same ids
     * it overwrites itself.
     *
     * @param message for a person: what is away, which setting names it
     */
    record Unavailable(String message) implements DeliveryResult {}
}
