package id.kawat.embedded;

/** A running Kafka with a schema registry beside it: in this process or in containers, tests can't tell. */
public interface Cluster extends AutoCloseable {

    /** As {@code host:port}. */
    String bootstrapServers();

    /** As {@code http://host:port} and perhaps a path. */
    String registryUrl();

    @Override
    void close();
}
