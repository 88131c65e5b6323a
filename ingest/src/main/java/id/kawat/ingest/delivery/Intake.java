package id.kawat.ingest.delivery;

import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.format.WireReader;
import id.kawat.ingest.source.SourceContracts;
import id.kawat.ingest.source.SourceWatch;
import id.kawat.ingest.wire.ReadHints;
import id.kawat.ingest.wire.WireOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What every transport hands its bytes to: reads them as the source's contract says and sends the outcomes. Thread-safe.
 */
public final class Intake {

    private final WireReader reader;
    private final ReadHints hints;
    private final SourceContracts contracts;
    private final SourceWatch watch;
    private final Delivery delivery;
    private final Clock clock;

    public Intake(
            WireReader reader,
            ReadHints hints,
            SourceContracts contracts,
            SourceWatch watch,
            Delivery delivery,
            Clock clock) {
        this.reader = reader;
        this.hints = hints;
        this.contracts = contracts;
        this.watch = watch;
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
        return send(read(bytes, source), source, arrival);
    }

    /** Whether a file that opens so may be taken as a stream. */
    public boolean streams(byte[] opening) {
        return reader.streams(opening);
    }

    /**
     * Reads a file of any size and sends what it holds in bounded shipments, each once the one before is acknowledged.
     *
     * @param acknowledged told what Kafka has, a shipment at a time
     * @return empty when Kafka has everything; else the rest was not sent, and the file is to be taken again as a whole
     * @throws IOException if the stream can't be read further
     */
    public Optional<Unavailable> takeStream(
            InputStream in,
            Optional<String> source,
            Function<Instant, Arrival> arrival,
            Consumer<List<WireOutcome>> acknowledged)
            throws IOException {
        return new StreamedShipments(outcomes -> send(outcomes, source, arrival), acknowledged)
                .send(outcomes -> reader.read(in, contracts.hints(hints, source), outcomes));
    }

    /** Reads without sending. */
    public List<WireOutcome> read(byte[] bytes, Optional<String> source) {
        return reader.read(bytes, contracts.hints(hints, source));
    }

    /**
     * Sends outcomes, those also that the transport itself came to, such as a file over its limit; behind an article that
     * cancels another one, the other's withdrawal.
     */
    public Shipment send(List<WireOutcome> outcomes, Optional<String> source, Function<Instant, Arrival> arrival) {
        Arrival came = arrival.apply(clock.instant());
        if (came.archived().isEmpty()) {
            watch.heard(source, outcomes); // an archive says nothing about whether a feed is alive
        }
        return delivery.send(Withdrawals.added(outcomes), source, came);
    }
}
