package id.kawat.ingest.delivery;

import java.time.Instant;

/**
 * How a file or request reached us.
 *
 * @param transport the way in, {@code spool} or {@code http}
 * @param origin the file or request, without the item within it
 * @param receivedAt when; becomes the timestamp of every record made of it
 */
public record Arrival(String transport, String origin, Instant receivedAt) {

    /**
     * @throws IllegalArgumentException if transport or origin is blank
     */
    public Arrival {
        if (transport.isBlank() || origin.isBlank()) {
            throw new IllegalArgumentException(
                    "an arrival names its transport and origin: " + transport + ", " + origin);
        }
    }
}
