package id.kawat.ingest.http;

import id.kawat.schemas.topic.Topic;

/**
 * Where ingest listens.
 *
 * @param host address to bind
 * @param port 0 for any free one
 * @param maxRequestBytes a larger request is refused
 */
public record HttpSettings(String host, int port, int maxRequestBytes) {

    /** 127.0.0.1:8082, requests up to 32 MiB. */
    public static final HttpSettings DEFAULT = new HttpSettings("127.0.0.1", 8082, Topic.MAX_RECORD_BYTES);

    /**
     * @throws IllegalArgumentException if a value is out of its range
     */
    public HttpSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("ingest.http.host: name an address, 127.0.0.1 for this machine only");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("ingest.http.port: from 0 to 65535, not " + port);
        }
        if (maxRequestBytes < 1 || maxRequestBytes > 1024 * 1024 * 1024) {
            throw new IllegalArgumentException(
                    "ingest.http.max.request.bytes: from 1 to 1 GiB, not " + maxRequestBytes);
        }
    }

    /** The defaults on another port. */
    public static HttpSettings onPort(int port) {
        return new HttpSettings(DEFAULT.host, port, DEFAULT.maxRequestBytes);
    }
}
