package id.kawat.examples;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.connector.policy.AllConnectorClientConfigOverridePolicy;
import org.apache.kafka.connect.runtime.Herder;
import org.apache.kafka.connect.runtime.Worker;
import org.apache.kafka.connect.runtime.isolation.Plugins;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorInfo;
import org.apache.kafka.connect.runtime.standalone.StandaloneConfig;
import org.apache.kafka.connect.runtime.standalone.StandaloneHerder;
import org.apache.kafka.connect.storage.FileOffsetBackingStore;
import org.apache.kafka.connect.storage.StringConverter;
import org.apache.kafka.connect.util.FutureCallback;

/** A standalone worker of Kafka Connect in this process, without its REST server. */
final class ConnectWorker implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final StandaloneHerder herder;

    private ConnectWorker(StandaloneHerder herder) {
        this.herder = herder;
    }

    static ConnectWorker start(String bootstrapServers, Path folder) {
        Map<String, String> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "key.converter", "org.apache.kafka.connect.storage.StringConverter",
                "value.converter", "org.apache.kafka.connect.storage.StringConverter",
                "offset.storage.file.filename",
                        folder.resolve("connect.offsets").toString(),
                "offset.flush.interval.ms", "500");
        Plugins plugins = new Plugins(settings);
        plugins.compareAndSwapWithDelegatingLoader();
        StandaloneConfig config = new StandaloneConfig(settings);
        AllConnectorClientConfigOverridePolicy policy = new AllConnectorClientConfigOverridePolicy();
        Worker worker = new Worker("test", Time.SYSTEM, plugins, config, offsets(config), policy);
        StandaloneHerder herder = new StandaloneHerder(worker, "test-cluster", policy);
        herder.start();
        return new ConnectWorker(herder);
    }

    /** Of sources only; there are none. */
    private static FileOffsetBackingStore offsets(StandaloneConfig config) {
        FileOffsetBackingStore store = new FileOffsetBackingStore(new StringConverter());
        store.configure(config);
        return store;
    }

    /** Returns when the connector has been taken; it may not have begun to read. */
    void run(String name, Map<String, String> config) throws Exception {
        FutureCallback<Herder.Created<ConnectorInfo>> taken = new FutureCallback<>();
        herder.putConnectorConfig(name, config, false, taken);
        taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        herder.stop();
    }
}
