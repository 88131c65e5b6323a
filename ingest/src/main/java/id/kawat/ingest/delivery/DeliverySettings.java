package id.kawat.ingest.delivery;

import java.time.Duration;

/**
 * How long ingest waits for Kafka.
 *
 * @param timeout after which a record that Kafka did not acknowledge counts as failed; HTTP clients wait that long for a 503
 */
public record DeliverySettings(Duration timeout) {

    /** 15 seconds. */
    public static final DeliverySettings DEFAULT = new DeliverySettings(Duration.ofSeconds(15));

    /**
     * @throws IllegalArgumentException if the timeout is below a second or above ten minutes
     */
    public DeliverySettings {
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("ingest.delivery.timeout: from 1s to 10m, not " + timeout);
        }
    }

    int millis() {
        return Math.toIntExact(timeout.toMillis());
    }
}
