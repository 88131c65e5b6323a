package id.kawat.ingest.delivery;

import id.kawat.ingest.delivery.DeliveryResult.Acknowledged;
import id.kawat.ingest.delivery.DeliveryResult.Unavailable;
import id.kawat.ingest.wire.ReasonClass;
import id.kawat.ingest.wire.WireOutcome;
import id.kawat.ingest.wire.WireOutcome.Accepted;
import id.kawat.ingest.wire.WireOutcome.Rejected;
import id.kawat.schemas.registry.RegistryException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** The records of one file or request on their way. For one thread. */
public final class Shipment {

    /** The producer keeps its own timeout; this only guards against one that never answers. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private record Parcel(WireOutcome outcome, Future<Optional<RecordMetadata>> acknowledged) {}

    private final Delivery delivery;
    private final Optional<String> source;
    private final Arrival arrival;
    private final Duration patience;
    private final List<Parcel> parcels = new ArrayList<>();

    Shipment(Delivery delivery, Optional<String> source, Arrival arrival, Duration timeout) {
        this.delivery = delivery;
        this.source = source;
        this.arrival = arrival;
        this.patience = timeout.plus(MARGIN);
    }

    void add(WireOutcome outcome, Future<Optional<RecordMetadata>> acknowledged) {
        parcels.add(new Parcel(outcome, acknowledged));
    }

    /** Whether the record handed over last has failed already, as all do while Kafka can't be found. */
    boolean hasFailed() {
        if (parcels.isEmpty()) {
            return false;
        }
        Future<Optional<RecordMetadata>> last = parcels.get(parcels.size() - 1).acknowledged();
        return last.isDone()
                && failure(last).filter(cause -> !isTooLarge(cause)).isPresent();
    }

    /** Blocks until Kafka has acknowledged everything, or until it is clear that it won't. Counts what is acknowledged. */
    public DeliveryResult await() {
        List<WireOutcome> outcomes = new ArrayList<>();
        for (Parcel parcel : parcels) {
            Optional<Throwable> failure = failure(parcel.acknowledged());
            WireOutcome outcome = parcel.outcome();
            if (failure.filter(Shipment::isTooLarge).isPresent() && outcome instanceof Accepted accepted) {
                outcome = refusedByCluster(accepted);
                failure = failure(delivery.sendOne(outcome, source, arrival));
            }
            if (failure.isPresent()) {
                return new Unavailable(message(failure.get()));
            }
            outcomes.add(outcome);
        }
        outcomes.forEach(outcome -> delivery.counts().add(outcome, source));
        return new Acknowledged(outcomes);
    }

    private Optional<Throwable> failure(Future<?> acknowledged) {
        try {
            acknowledged.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            return Optional.of(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(stopped);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof RecordTooLargeException;
    }

    private static Rejected refusedByCluster(Accepted accepted) {
        return new Rejected(
                accepted.item(),
                ReasonClass.LIMIT_SIZE,
                "the cluster refuses a record of this size; raise max.message.bytes of articles.raw");
    }

    private static String message(Throwable failure) {
        if (failure instanceof RegistryException) {
            return "the schema registry did not answer (schema.registry.url): " + failure.getMessage();
        }
        if (isTooLarge(failure)) {
            return "the cluster refuses a dead letter of this size; raise max.message.bytes of dead-letters: "
                    + failure.getMessage();
        }
        return "Kafka did not acknowledge (kafka.bootstrap.servers): " + failure.getMessage();
    }
}
