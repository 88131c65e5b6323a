package id.kawat.gateway;

import id.kawat.gateway.access.Access;
import java.time.Duration;

/**
 * Where the gateway listens, whom it lets in and how much it takes.
 *
 * @param host address to bind
 * @param port 0 for any free one
 * @param liveRecords records of each topic held for those who follow live: who falls further behind is cut off
 * @param mostStreams clients that follow at once
 * @param requestsPerMinute of each token
 * @param heartbeat a stream on which nothing was said for so long is told that we are still here
 * @param stalled a client that takes nothing at all for so long is gone
 */
public record GatewaySettings(
        String host,
        int port,
        Access access,
        int liveRecords,
        int mostStreams,
        int requestsPerMinute,
        Duration heartbeat,
        Duration stalled) {

    /** 127.0.0.1:8080, everyone on this machine. */
    public static final GatewaySettings DEFAULT = new GatewaySettings(
            "127.0.0.1", 8080, Access.open(), 8_192, 1_000, 1_200, Duration.ofSeconds(15), Duration.ofSeconds(60));

    /**
     * @throws IllegalArgumentException if a value is out of its range, or others could come in without a token
     */
    public GatewaySettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("gateway.http.host: name an address, 127.0.0.1 for this machine only");
        }
        require("gateway.http.port", port, 0, 65_535);
        require("gateway.live.records", liveRecords, 1, 1_000_000);
        require("gateway.clients.max", mostStreams, 1, 100_000);
        require("gateway.requests.per.minute", requestsPerMinute, 1, 1_000_000);
        if (heartbeat.isNegative() || heartbeat.isZero()) {
            throw new IllegalArgumentException("heartbeat: more than nothing, not " + heartbeat);
        }
        if (stalled.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException("stalled: longer than a heartbeat, " + heartbeat + ", not " + stalled);
        }
        access.requireSafeOn(host);
    }

    private static void require(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + ": from " + least + " to " + most + ", not " + value);
        }
    }

    /** These on another port. */
    public GatewaySettings onPort(int other) {
        return new GatewaySettings(
                host, other, access, liveRecords, mostStreams, requestsPerMinute, heartbeat, stalled);
    }

    /** These with tokens. */
    public GatewaySettings with(Access other) {
        return new GatewaySettings(host, port, other, liveRecords, mostStreams, requestsPerMinute, heartbeat, stalled);
    }

    /** These with a shorter or longer live end. */
    public GatewaySettings holding(int records) {
        return new GatewaySettings(host, port, access, records, mostStreams, requestsPerMinute, heartbeat, stalled);
    }

    /** These with other limits. */
    public GatewaySettings limitedTo(int streams, int perMinute) {
        return new GatewaySettings(host, port, access, liveRecords, streams, perMinute, heartbeat, stalled);
    }

    /** These with other times for who says nothing and who takes nothing. */
    public GatewaySettings timed(Duration silence, Duration standstill) {
        return new GatewaySettings(
                host, port, access, liveRecords, mostStreams, requestsPerMinute, silence, standstill);
    }
}
