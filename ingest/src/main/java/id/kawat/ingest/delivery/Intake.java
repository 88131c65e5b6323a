package id.kawat.ingest.delivery;

import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What every transport hands its bytes to: reads them and sends the outcomes. Thread-safe. */
public final class Intake {

    private final WireReader reader;
    private final ReadHints hints;
    private final Delivery delivery;
    private final Clock clock;

    public Intake(WireReader reader, ReadHints hints, Delivery delivery, Clock clock) {
        this.reader = reader;
        this.hints = hints;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Reads a file or request and sends what it holds.
     *
     * @param source id of the feed, where the transport knows it
     * @param arrival how it came, given the time
     */
    public Shipment take(byte[] bytes, Optional<String> source, Function<Instant, Arrival> arrival) {
        return refuse(reader.read(bytes, source.isPresent() ? hints.from(source) : hints), arrival);
    }

    /** Sends outcomes that the transport itself came to, such as a file over its limit. */
    public Shipment refuse(List<WireOutcome> outcomes, Function<Instant, Arrival> arrival) {
        return delivery.send(outcomes, arrival.apply(clock.instant()));
    }
}
