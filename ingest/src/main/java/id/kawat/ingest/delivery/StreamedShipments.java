package id.kawat.ingest.delivery;

import id.kawat.ingest.delivery.DeliveryResult.Acknowledged;
import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.wire.WireOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends the outcomes of a file that may be larger than memory in shipments of bounded size, in order: the next one is collected
 * once the last one is acknowledged. For one thread, used once.
 */
final class StreamedShipments implements Consumer<WireOutcome> {

    private static final int MOST_OUTCOMES = 500;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final Function<List<WireOutcome>, Shipment> sender;
    private final Consumer<List<WireOutcome>> acknowledged;
    private final List<WireOutcome> waiting = new ArrayList<>();
    private long bytes;

    /**
     * @param sender of a shipment
     * @param acknowledged told what Kafka has, a shipment at a time
     */
    StreamedShipments(Function<List<WireOutcome>, Shipment> sender, Consumer<List<WireOutcome>> acknowledged) {
        this.sender = sender;
        this.acknowledged = acknowledged;
    }

    /** Hands over outcomes one by one. */
    @FunctionalInterface
    interface Outcomes {
        void to(Consumer<WireOutcome> taker) throws IOException;
    }

    /** Thrown through the reader, which knows nothing of Kafka, to end reading. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Unavailable result;

        Stopped(Unavailable result) {
            super(result.message());
            this.result = result;
        }
    }

    /** Empty when Kafka has everything; else the rest was neither sent nor read. */
    Optional<Unavailable> send(Outcomes outcomes) throws IOException {
        try {
            outcomes.to(this);
            ship();
            return Optional.empty();
        } catch (Stopped stopped) {
            return Optional.of(stopped.result);
        }
    }

    @Override
    public void accept(WireOutcome outcome) {
        waiting.add(outcome);
        bytes += outcome.item().bytes().length;
        if (waiting.size() >= MOST_OUTCOMES || bytes >= MOST_BYTES) {
            ship();
        }
    }

    private void ship() {
        DeliveryResult result = sender.apply(List.copyOf(waiting)).await();
        if (result instanceof Unavailable unavailable) {
            throw new Stopped(unavailable);
        }
        acknowledged.accept(((Acknowledged) result).outcomes());
        waiting.clear();
        bytes = 0;
    }
}
